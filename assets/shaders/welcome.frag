#version 440
#extension GL_GOOGLE_include_directive : require
#include "common.glsl"

// Five wave packets, one for each area, run towards one point, meet and run on.
// psi(s) = exp(-(s - s0)^2 / 4 sigma^2) exp(i(ks - wt)): the real part upwards, the imaginary part
// sideways; crests run at half the speed of the packet, as those of a free particle do (Griffiths,
// Introduction to Quantum Mechanics, section 2.4; its slow spreading is left out). Ground: |sum of
// psi_j|^2 at the meeting, coloured by the shares Re(psi_j* sum).
//
// A line at a share of the amplitude a is w = 1.6 a sin(t), h = a cos(t), s = t/k, with w across and
// h above the ground. The sight line of a pixel is (s + h ds, w + h dw), so that
// w = a (1.6 sin(t) - dw cos(t)) gives t in closed form, twice; how far the line is follows from s.

const float WAVE = 0.076;
const float K = TAU / WAVE;
const float SPREAD = 0.26;
const float BREADTH = 0.36;
const float SIZE = 0.165;
const float ASIDE = 1.6;
const float START = -0.60;  // place of the packets at phase 0
const float TRAIN = 2.6;    // way of a turn: then the next packet stands there
const float CRESTS = 17.0;  // crests that pass in a turn
const int SHELLS = 13;

const float FAR = 4.4;
const float ZOOM = 0.73;
const vec2 MIDDLE = vec2(0.05, 0.02);
const float HEIGHT = radians(70.0);
const float ROLL = radians(-8.0);
const vec3 TOWARDS = vec3(0.0, -cos(HEIGHT), sin(HEIGHT));
const vec3 LEVEL = vec3(0.0, sin(HEIGHT), cos(HEIGHT));
const vec3 RIGHT = vec3(cos(ROLL), sin(ROLL) * LEVEL.yz);
const vec3 UPWARD = vec3(-sin(ROLL), cos(ROLL) * LEVEL.yz);
const float FIRST = radians(96.0);  // direction of the first packet

vec3 area(int j) {
    return j == 0 ? NETWORKS : j == 1 ? CLOCKS : j == 2 ? OPTICS : j == 3 ? MATERIALS : BRAIN;
}

// A way to the middle: the packets on it run from below zero to above. Light of its lines.
vec3 lines(float angle, vec3 tint, vec2 at, vec2 slant, vec2 stepx, vec2 stepy, float px, float fine) {
    vec2 e = vec2(cos(angle), sin(angle));
    vec2 n = vec2(-e.y, e.x);
    float s = dot(at, e);
    float w = dot(at, n);
    float ds = dot(slant, e);
    float dw = dot(slant, n);
    // Steps of one px along the way and across it.
    vec2 along = vec2(dot(stepx, e), dot(stepy, e));
    vec2 across = vec2(dot(stepx, n), dot(stepy, n));

    float way = START + TRAIN * fract(phase);
    float middle = way - TRAIN * floor((way - s) / TRAIN + 0.5);
    float most = SIZE * exp(-(s - middle) * (s - middle) / (4.0 * SPREAD * SPREAD));
    float rate = -(s - middle) / (2.0 * SPREAD * SPREAD);  // of the logarithm of the size
    float wide = length(vec2(ASIDE, dw));
    float turned = atan(dw, ASIDE);
    float ct = cos(turned);
    float st = sin(turned);
    float late = CRESTS * TAU * fract(phase);
    vec3 deep = pow(tint, vec3(2.2));
    vec3 high = mix(tint, vec3(1.0), 0.05);
    float sideways = 1.0 / dot(across, across);
    float spread = px * px / 0.00022;
    vec3 light = vec3(0.0);
    for (int i = 0; i < SHELLS; ++i) {
        float share = 1.0 - float(i) / 15.0;
        // Inner lines are no nearer; what is left would not be seen.
        if (share * most * wide + 0.085 < abs(w) || share * most < 0.02 * SIZE) {
            break;
        }
        for (int branch = 0; branch < 2; ++branch) {
            float sign_of = branch == 0 ? 1.0 : -1.0;
            // The size where the line is, not where its foot is seen: two steps.
            float a = share * most;
            float y = clamp(w / (a * wide), -1.0, 1.0);
            float c = sign_of * sqrt(1.0 - y * y);
            float more = rate * a * (c * ct - y * st) * ds;
            a *= 1.0 + more * (1.0 + more * (0.5 + more / 6.0));
            float reach = a * wide;
            float past = max(abs(w) - reach, 0.0);
            y = clamp(w / reach, -0.99995, 0.99995);
            c = sign_of * sqrt(1.0 - y * y);
            float arc = asin(y);
            float t = turned + (branch == 0 ? arc : PI - arc);
            float cos_t = c * ct - y * st;
            float sin_t = y * ct + c * st;
            float off = s - (t + late) / K + a * cos_t * ds;
            off -= WAVE * floor(off / WAVE + 0.5);
            // How the line leans here, bent as far as it does on the way: tips stay sharp.
            float m = 1.0 / K + a * sin_t * ds;
            float bend = min(abs(off) / max(abs(m), 1e-5), 2.0);
            float lean = -m / (reach * (c + sign_of * 0.5 * abs(y) * bend));
            vec2 slope = along + lean * across;
            float far = off * off / dot(slope, slope) + past * past * sideways;
            float part = a / SIZE;
            float bright = part * (0.03 + 0.97 * part * part);
            float end = max(1.0 - far * spread / 16.0, 0.0);
            float glow = 0.013 * end * end / (1.0 + far * spread);
            light += mix(deep, high, share * share) * (bright * (exp(-0.5 * far / (fine * fine)) + glow));
        }
    }
    light *= exp(-pow(abs(s) / 1.42, 6.0));
    float size = most / SIZE;
    float body = w / (0.85 * SIZE * wide);
    light += deep * size * size * (0.060 * exp(-body * body) + 0.016 * exp(-0.22 * body * body));
    // A packet that has gone by leaves nothing behind; one that comes is felt before.
    light *= s > 0.0 ? smoothstep(0.25, 0.60, size) : 1.0;
    // Where the packets meet, the ground shows what they make.
    float beside = max(1.0 - w * w / (0.345 * dot(at, at) + 1e-6), 0.0);
    return light * smoothstep(0.10, 0.48, length(at)) * min(2.5 * beside, 1.0) * (0.3 + 1.0 * beside);
}

void main() {
    vec2 p = place();
    float px = pixel();
    vec2 q = (p - MIDDLE) / ZOOM;
    vec3 sight = q.x * RIGHT + q.y * UPWARD - FAR * TOWARDS;
    float reach = -FAR * TOWARDS.z / sight.z;
    vec2 at = FAR * TOWARDS.xy + reach * sight.xy;
    vec2 slant = sight.xy / sight.z;
    float unit = reach / ZOOM * px;
    vec2 stepx = unit * (RIGHT.xy - slant * RIGHT.z);
    vec2 stepy = unit * (UPWARD.xy - slant * UPWARD.z);
    float fine = length(vec2(0.58, 0.00085 / px));

    // The pattern of the meeting.
    float way = START + TRAIN * fract(phase);
    float near = max(cos(TAU * way / TRAIN) * 0.5 + 0.5, 0.0);  // 1 when they meet
    vec2 wave[5];
    vec2 whole = vec2(0.0);
    for (int j = 0; j < 5; ++j) {
        float angle = FIRST + TAU * float(j) / 5.0;
        vec2 e = vec2(cos(angle), sin(angle));
        float s = dot(at, e);
        float w = dot(at, vec2(-e.y, e.x));
        float size = exp(-s * s / (4.0 * SPREAD * SPREAD) - w * w / (BREADTH * BREADTH));
        wave[j] = size * vec2(cos(K * s), sin(K * s));
        whole += wave[j];
    }
    float density = dot(whole, whole) / 25.0;
    vec3 tint = vec3(0.0);
    float sum = 1e-12;
    for (int j = 0; j < 5; ++j) {
        float part = max(dot(wave[j], whole), 0.0);
        tint += part * part * part * 1.15 * pow(area(j), vec3(1.8));
        sum += part * part * part;
    }
    float dots = WAVE * ZOOM * 0.25 / px;  // half a dot, px
    vec3 light = (2.0 + 16.0 * sqrt(near)) * pow(density, 1.6) * tint / sum * smoothstep(0.4, 1.5, dots);
    float from = dot(at, at);
    light += vec3(0.30, 0.36, 0.55) * (0.02 + 0.12 * near) * exp(-from / 0.09);

    // The two ways of ten (five in, five out) that are nearest.
    float turn = (atan(at.y, at.x) - FIRST) / (TAU / 10.0);
    float nearest = floor(turn + 0.5);
    for (int i = 0; i < 2; ++i) {
        float number = nearest + (i == 0 ? 0.0 : (turn > nearest ? 1.0 : -1.0));
        // An even one goes out along packet number/2; an odd one comes in, from the other side.
        int even = int(mod(number, 10.0));
        int j = (even & 1) == 0 ? even / 2 : ((even + 5) % 10) / 2;
        light += lines(FIRST + TAU * float(j) / 5.0, area(j), at, slant, stepx, stepy, px, fine);
    }
    fragColor = develop(light, p);
}
