#version 440
#extension GL_GOOGLE_include_directive : require
#include "common.glsl"

// A hundred lines in ten strands run through five colours and close into one figure.
// The (2, 5) torus knot r(s) = ((R + q cos 5s) cos 2s, (R + q cos 5s) sin 2s, f sin 5s) (Rolfsen,
// Knots and Links); a wave on a closed way fits a whole number of times (Sommerfeld).
//
// At each azimuth the knot passes twice, at s = azimuth/2 and half a turn on. From there a few steps
// lead to the nearest point of the way as it is seen; a line at angle A on the tube is seen THICK
// cos(A - B) beside it, with B the angle of the picture's plane, so that the angle of the lines at a
// pixel is known, in front and behind, and only the nearest are drawn.

const float STRANDS = 10.0;
const float BIG = 1.0;
const float SMALL = 0.32;
const float FLAT = 0.3;
const float THICK = 0.125;
const float THIN = 0.022;   // of a strand
const float WINDS = 7.0;
const float TWIST = 3.0;
const float WAVES = 15.0;

const float FAR = 6.0;
const float ZOOM = 0.59;
const vec2 MIDDLE = vec2(0.04, 0.0);
const float HEIGHT = radians(77.0);
const float ROLL = radians(12.0);
const vec3 TOWARDS = vec3(0.0, -cos(HEIGHT), sin(HEIGHT));
const vec3 LEVEL = vec3(0.0, sin(HEIGHT), cos(HEIGHT));
const vec3 RIGHT = vec3(cos(ROLL), sin(ROLL) * LEVEL.yz);
const vec3 UPWARD = vec3(-sin(ROLL), cos(ROLL) * LEVEL.yz);

vec3 knot(float s) {
    float out_to = BIG + SMALL * cos(5.0 * s);
    return vec3(out_to * cos(2.0 * s), out_to * sin(2.0 * s), FLAT * sin(5.0 * s));
}

vec3 tangent(float s) {
    float out_to = BIG + SMALL * cos(5.0 * s);
    float rise = -5.0 * SMALL * sin(5.0 * s);
    vec2 e = vec2(cos(2.0 * s), sin(2.0 * s));
    return vec3(rise * e + 2.0 * out_to * vec2(-e.y, e.x), 5.0 * FLAT * cos(5.0 * s));
}

vec3 area(float j) {
    vec3 c = j < 0.5 ? NETWORKS : j < 1.5 ? CLOCKS : j < 2.5 ? OPTICS : j < 3.5 ? MATERIALS : BRAIN;
    return mix(c, pow(c, vec3(1.7)), 0.7);
}

// Colours round the wheel: one turn passes all five.
vec3 wheel(float turn) {
    float place_of = fract(turn) * 5.0;
    float first = min(floor(place_of), 4.0);
    float part = place_of - first;
    return mix(area(first), area(first < 3.5 ? first + 1.0 : 0.0), part * part * (3.0 - 2.0 * part));
}

// One passage of the knot, near the point `s`: light of its lines, and how near it is (w).
vec4 passage(float s, vec2 q, float px, float fine, out float cover) {
    vec3 at = knot(s);
    vec3 way = tangent(s);
    float near = dot(TOWARDS, at);
    float shrink = FAR / (FAR - near);
    vec2 seen = shrink * vec2(dot(RIGHT, at), dot(UPWARD, at));
    vec2 run = normalize(vec2(dot(RIGHT, way), dot(UPWARD, way)) + seen / FAR * dot(TOWARDS, way));
    float aside = dot(q - seen, vec2(-run.y, run.x)) / shrink;  // beside the way, as long as there
    float unit = px / ZOOM / shrink;                            // a pixel there
    float speed = length(way);
    vec3 ahead = way / speed;

    // The two directions across, and the angle of the picture's plane between them.
    vec2 e = vec2(cos(2.0 * s), sin(2.0 * s));
    vec3 first = vec3(SMALL * cos(5.0 * s) * e, FLAT * sin(5.0 * s));
    first = normalize(first - dot(first, ahead) * ahead);
    vec3 second = cross(ahead, first);
    vec3 beside = -run.y * RIGHT + run.x * UPWARD;
    float plane = atan(dot(beside, second), dot(beside, first));
    float ahead_of = dot(ahead, TOWARDS);
    float front_of = sqrt(max(1.0 - ahead_of * ahead_of, 0.05));

    vec3 tint = wheel(s / PI);
    float turning = WINDS * s + TAU * fract(phase);
    float outer = THICK + THIN;
    float within = abs(aside) / outer;
    cover = 1.0 - smoothstep(0.93, 1.02, within);
    float sum = 0.0;
    for (int side = 0; side < 2; ++side) {
        float face = side == 0 ? 1.0 : -1.0;  // 1: in front
        float to = face * acos(clamp(aside / THICK, -1.0, 1.0));
        // A line in front is seen a little further along the way than its point of the tube.
        float lift = face * sqrt(max(THICK * THICK - aside * aside, 0.0));
        float shift = -lift * ahead_of / front_of / speed;
        float angle = to + plane - turning - WINDS * shift;
        float number = angle / (TAU / STRANDS);
        for (int i = 0; i < 2; ++i) {
            float group = floor(number) + float(i);
            float a = group * TAU / STRANDS - (angle - to);
            float sine = sin(a);
            float own = smoothstep(-0.25, 0.25, face * sine);  // each strand once: on its own side of the tube
            float centre = THICK * cos(a);
            float left = aside - centre;
            float depth = THICK * sine;
            float beat = cos(0.5 * WAVES * (s + shift) + PI * group / STRANDS - 3.0 * PI * fract(phase));
            float pulse = 0.20 + 1.30 * beat * beat * beat * beat;
            float height = near + depth * front_of;
            float front = 1.0 / (1.0 + exp(-height / 0.20));
            float bright = own * pulse * (0.13 + 0.87 * front);
            // How the strand leans to the way: its lines are that much nearer each other.
            float lean = WINDS * THICK * sine / speed;
            float slope = inversesqrt(1.0 + lean * lean);
            float body = left / THIN;
            sum += bright * 0.10 * exp(-2.2 * body * body);
            float inner = acos(clamp(left / THIN, -1.0, 1.0));
            float past = max(abs(left) - THIN, 0.0) / unit;
            float base = TWIST * (s + shift) - plane;
            float wide = fine * (1.0 + 1.6 * max(0.2 - height, 0.0));
            // Where lines lie closer than can be shown, their mean.
            float apart = 0.2 * PI * THIN * sin(inner) * slope / unit;
            float mean = min(2.5 * wide / max(apart, 0.1), 0.85) * exp(-0.5 * past * past / (wide * wide));
            float clear = smoothstep(2.2, 4.4, apart / wide);
            for (int half_of = 0; half_of < 2; ++half_of) {
                float b = half_of == 0 ? inner : -inner;
                float line = floor((b - base) / (TAU / 10.0) + 0.5);
                float off = (left - THIN * cos(base + line * TAU / 10.0)) * slope / unit;
                off = length(vec2(off, past * slope));
                float line_of = mix(mean, exp(-0.5 * off * off / (wide * wide)), clear);
                sum += bright * fine / wide * 0.62 * line_of;
            }
        }
    }
    // Round glass: the tube's sides gather more light than its middle.
    float halo = 0.085 * exp(-max(within - 0.9, 0.0) * 2.6) * (0.4 + 0.6 / (1.0 + exp(-near / 0.25)));
    return vec4(tint * sum * cover + pow(tint, vec3(1.3)) * halo * mix(1.0, 0.35, cover), near);
}

void main() {
    vec2 p = place();
    float px = pixel();
    vec2 q = (p - MIDDLE) / ZOOM;
    float fine = length(vec2(0.55, 0.00075 / px));
    vec3 sight = q.x * RIGHT + q.y * UPWARD - FAR * TOWARDS;
    vec2 floor_at = FAR * TOWARDS.xy - FAR * TOWARDS.z / sight.z * sight.xy;
    float azimuth = atan(floor_at.y, floor_at.x);

    vec4 found[2];
    float covers[2];
    for (int i = 0; i < 2; ++i) {
        float s = 0.5 * azimuth + PI * float(i);
        for (int k = 0; k < 6; ++k) {
            vec3 at = knot(s);
            vec3 way = tangent(s);
            float shrink = FAR / (FAR - dot(TOWARDS, at));
            vec2 seen = shrink * vec2(dot(RIGHT, at), dot(UPWARD, at));
            vec2 run = shrink * (vec2(dot(RIGHT, way), dot(UPWARD, way)) + seen / FAR * dot(TOWARDS, way));
            s += clamp(dot(q - seen, run) / dot(run, run), -0.1, 0.1);
        }
        found[i] = passage(s, q, px, fine, covers[i]);
    }
    // The upper passage hides most of the lower one.
    float over = smoothstep(-0.15, 0.15, found[0].w - found[1].w);
    vec3 light = found[0].rgb * mix(1.0 - 0.80 * covers[1], 1.0, over)
        + found[1].rgb * mix(1.0, 1.0 - 0.80 * covers[0], over);
    fragColor = develop(light, p);
}
