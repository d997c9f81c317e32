#version 440
#extension GL_GOOGLE_include_directive : require
#include "common.glsl"

// Nine sources round a table send one pulse each; all meet above its middle in one high crest.
// psi(r) = sum cos(k(r_j - R)) exp(-(r_j - R)^2 / 2w^2) / sqrt(R): the far form of the cylindrical
// wave (Jackson, Classical Electrodynamics, section 9), R the way that the pulses have run. Lines at
// equal depth on the surface, those behind a crest left out. Time runs slowest at the meeting.
// Unit of length: from a source to the middle.

const int SOURCES = 9;
const float REACH = 0.2175;   // 2.9 w; beyond it a pulse is below 0.02
const float BEHIND = 1.6;     // from one pulse of a source to its next
const float TALL = 0.95;
const float ROWS = 65.0;      // lines a unit
const int STEPS = 34;
const float BRIM = 0.34;      // nothing is higher, but for the middle

const float FAR = 4.6;
const float ZOOM = 0.70;
const vec2 MIDDLE = vec2(0.04, -0.10);
const float HEIGHT = radians(40.0);
const vec3 TOWARDS = vec3(0.0, -cos(HEIGHT), sin(HEIGHT));
const vec3 UPWARD = vec3(0.0, sin(HEIGHT), cos(HEIGHT));

const vec3 LOW = vec3(0.2036, 0.1190, 1.0);
const vec3 HIGH = vec3(0.588, 0.504, 1.0);

vec2 source(int j) {
    float angle = TAU * (float(j) + 0.58) / float(SOURCES);
    return vec2(cos(angle), sin(angle));
}

// How far a pulse has run, and how strong it is when it has run so far.
float run() {
    float turn = fract(phase);
    return 1.0 + BEHIND * (turn - 0.8 * sin(TAU * turn) / TAU);
}
float strength(float way) {
    return smoothstep(0.02, 0.35, way) * (1.0 - smoothstep(1.25, 2.2, way)) * sqrt(1.03 / (max(way, 0.0) + 0.03));
}

// Height of the surface. `pulses`: way and strength of the older pulse and of the younger.
// cos(2.772 t) exp(-t^2/2), t = l/w, as a polynomial of u = (t/2.9)^2; it is right to 0.009.
float surface(vec2 at, vec4 pulses) {
    float sum = 0.0;
    for (int j = 0; j < SOURCES; ++j) {
        vec2 off = at - source(j);
        float r = sqrt(dot(off, off));
        bool older = r > pulses.x - 0.5 * BEHIND;
        float late = (r - (older ? pulses.x : pulses.z)) / REACH;
        float u = late * late;
        float v = max(1.0 - u, 0.0);
        v *= v;
        v *= v * (older ? pulses.y : pulses.w);
        sum += v * (1.0 + u * (-31.692 + u * (160.819 + u * (-297.085 + u * 212.714))));
    }
    return sum * TALL / float(SOURCES);
}

// Light of a line at a height, at a distance from the middle.
float shine(float part) { return 0.020 + 3.2 * pow(clamp(part, 0.0, 1.0), 1.15) + 0.3 * abs(part); }
vec3 hue(float part) { return mix(LOW, HIGH, clamp(abs(part) * 3.0, 0.0, 1.0)); }
float shown(float away) { return 1.0 / (1.0 + exp((away - 1.42) / 0.11)); }

void main() {
    vec2 p = place();
    float px = pixel();
    vec2 q = (p - MIDDLE) / ZOOM;
    vec3 sight = vec3(q.x, 0.0, 0.0) + q.y * UPWARD - FAR * TOWARDS;
    float down = min(sight.z, -0.05);
    float reach = -FAR * TOWARDS.z / down;
    vec2 foot = FAR * TOWARDS.xy + reach * sight.xy;
    vec2 slant = sight.xy / down;  // at height z the sight line stands over foot + z slant
    float way = run();
    vec4 pulses = vec4(way, strength(way), way - BEHIND, strength(way - BEHIND));

    // Heights between which the surface can be met: low, but for the middle.
    float over = -foot.y / slant.y;
    float beside = foot.x + over * slant.x;
    bool peak = abs(beside) < 0.22 && over > BRIM - 0.15 && over < 1.15;
    float top = peak ? max(over + 0.15, BRIM) : BRIM;
    float skip = peak ? max(over - 0.15, BRIM) : BRIM;  // from here to BRIM there is nothing
    vec2 off_trough = vec2(beside / 0.2, (over + 0.25) / 0.45);
    off_trough *= off_trough;
    float trough = exp(-dot(off_trough, off_trough));
    float bottom = -0.22 - 0.34 * trough;

    float unit = px / ZOOM * reach / cos(HEIGHT);  // a pixel upwards, as height
    float fine = length(vec2(0.60, 0.00085 / px));
    float stride = (top - skip + BRIM - bottom) / float(STEPS);
    float z = top;
    float before = z - surface(foot + z * slant, pulses);
    float earlier = before + stride;
    // The crests that come nearest, in the middle and elsewhere (two): gap, height, a height before and its gap.
    vec4 peak_crest = vec4(1e3);
    vec4 rest_crest = vec4(1e3);
    vec4 next_crest = vec4(1e3);
    float hit = bottom;
    float high = top;
    float clear = before;
    float under = -1.0;
    for (int i = 0; i < STEPS; ++i) {
        float next = z - stride;
        next -= z >= skip && next < skip ? skip - BRIM : 0.0;
        float gap = next - surface(foot + next * slant, pulses);
        // Over a crest: it may reach up between two steps; if it does not, its outline is near.
        if (before < earlier && before < gap) {
            bool inner = abs(z - over) < 0.14 && abs(beside) < 0.22;
            float bend = max(earlier - 2.0 * before + gap, 1e-6);
            float lean = gap - earlier;
            float near_by = before - 0.125 * lean * lean / bend;
            vec4 found = vec4(near_by, z + 0.5 * stride * lean / bend, z + stride, earlier);
            bool first = !inner && near_by < rest_crest.x;
            bool second = !inner && !first && near_by < next_crest.x;
            next_crest = first ? rest_crest : second ? found : next_crest;
            rest_crest = first ? found : rest_crest;
            peak_crest = inner && near_by < peak_crest.x ? found : peak_crest;
        }
        if (gap < 0.0) {
            high = z;
            clear = before;
            hit = next;
            under = gap;
            break;
        }
        earlier = before;
        before = gap;
        z = next;
    }
    float e = 0.004;
    float wide_of = reach / ZOOM * px;
    vec3 outline = vec3(0.0);
    float cover = 0.0;
    bool behind = next_crest.y < rest_crest.y;
    for (int i = 0; i < 3; ++i) {
        vec4 found = i == 2 ? peak_crest : (i == 0) == behind ? next_crest : rest_crest;
        float crest_z = found.y;
        vec2 crest = foot + crest_z * slant;
        float top_at = surface(crest, pulses);
        float passed = crest_z - top_at;
        // Sideways it is nearer if it is steep, as far as it rises there.
        float aside = min(2.0 * fine * wide_of, i == 2 ? abs(crest.x) : 1.0);
        float gain = surface(crest - vec2(crest.x > 0.0 ? aside : -aside, 0.0), pulses) - top_at;
        float steep = gain / (2.0 * fine);
        float square = passed * passed / (unit * unit + steep * steep);
        float part = top_at / TALL;
        bool there = found.x < 1.0 && crest_z > hit;
        bool met = there && passed < 0.0;
        float rim = there && !met ? exp(-0.5 * square / (fine * fine)) * smoothstep(0.02, 0.08, part) : 0.0;
        outline = met ? vec3(0.0) : mix(outline, hue(part) * 1.5 * shine(part) * shown(length(crest)), rim);
        cover = met ? 0.0 : 1.0 - (1.0 - cover) * (1.0 - rim);
        high = met ? found.z : high;
        clear = met ? found.w : clear;
        under = met ? passed : under;
        hit = met ? crest_z : hit;
    }
    for (int i = 0; i < 4; ++i) {
        float guess = mix(hit, high, clamp(under / (under - clear), 0.06, 0.94));
        float gap = guess - surface(foot + guess * slant, pulses);
        bool below = gap < 0.0;
        hit = below ? guess : hit;
        under = below ? gap : under;
        high = below ? high : guess;
        clear = below ? clear : gap;
    }
    float level = mix(hit, high, clamp(under / (under - clear), 0.0, 1.0));
    vec2 at = foot + level * slant;

    // How the place moves for a step of a pixel: in the plane, then along the surface.
    float here = surface(at, pulses);
    vec2 rise = vec2(surface(at + vec2(e, 0.0), pulses), surface(at + vec2(0.0, e), pulses)) - here;
    rise /= e;
    float far_of = reach + level / down;  // along the sight line
    float scale = far_of / ZOOM * px;
    vec2 stepx = scale * vec2(1.0, 0.0);
    vec2 stepy = scale * (UPWARD.xy - slant * UPWARD.z);
    float facing = max(1.0 - dot(rise, slant), 0.03);
    float slopex = abs(stepx.y + slant.y * dot(rise, stepx) / facing);
    float slopey = abs(stepy.y + slant.y * dot(rise, stepy) / facing);
    float slope = ROWS * length(vec2(slopex, slopey));

    float part = here / TALL;
    float away = length(at);
    float bright = shine(part) * shown(away);
    float off = abs(fract(at.y * ROWS + 0.5) - 0.5) / max(slope, 1e-5);
    float near = dot(TOWARDS, vec3(at, level));
    float wide = fine + 2.2 * pow(max(abs(near) - 0.35, 0.0), 1.3) * 0.00083 / px;
    float mean = min(2.5 * wide * slope, 0.9);
    float line = mix(exp(-0.5 * off * off / (wide * wide)), mean, smoothstep(0.16, 0.36, slope * wide));
    vec3 light = hue(part) * bright * fine / wide * 1.9 * line;
    light += hue(part) * shown(away) * 0.07 * min(shine(part), 0.9);

    light = max(light * (1.0 - cover), mix(light, outline / max(cover, 1e-4), cover));

    // The sources.
    for (int j = 0; j < SOURCES; ++j) {
        vec2 spot = source(j);
        vec2 seen = MIDDLE + ZOOM * FAR / (FAR - dot(TOWARDS.xy, spot)) * vec2(spot.x, UPWARD.y * spot.y);
        vec2 d = p - seen;
        float square = dot(d, d);
        light += mix(HIGH, vec3(1.0), 0.4) * (1.9 * exp(-square / 0.00006) + 0.25 * exp(-square / 0.0006))
            + mix(LOW, HIGH, 0.5) * 0.13 * exp(-square / 0.0035);
    }
    // The crest in the middle glows while they meet.
    float away_from = min(abs(way - 1.0), abs(way - BEHIND - 1.0));
    float meet = exp(-away_from * away_from / 0.0009);
    float tip = ZOOM * FAR * TALL * UPWARD.z / (FAR - TALL * TOWARDS.z);
    vec2 d = p - MIDDLE;
    d.y -= clamp(d.y, 0.3 * tip, 0.92 * tip);
    float square = dot(d, d);
    light += mix(LOW, HIGH, 0.5) * meet * (0.13 * exp(-square / 0.0022) + 0.05 * exp(-square / 0.018));
    // Towards the horizon the plane ends in haze.
    light *= 1.0 - smoothstep(1.5, 2.2, reach);
    light *= ground.g > 0.5 ? 1.8 : 1.0;  // ink needs more than light, so that fine lines stand out
    fragColor = develop(light, p);
}
