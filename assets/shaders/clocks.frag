#version 440
#extension GL_GOOGLE_include_directive : require
#include "common.glsl"

// Ramsey fringes as a dial: distance from the middle is the offset f, the angle clockwise from the
// hand sets the time T between the two pulses. The hand goes round once a turn, the dial with it.
//
// P(f, T) = 4 (W/W')^2 sin^2(W't/2) [cos(W't/2) cos(dT/2) - (d/W') sin(W't/2) sin(dT/2)]^2 with
// d = 2 pi f, W = pi/2t, W' = sqrt(W^2 + d^2) (N. F. Ramsey, Phys. Rev. 78, 695 (1950)). The square
// is that of one cosine: P = E cos^2(dT/2 + s), with an envelope E and a shift s that f alone sets.
// So crests and lines of equal P have known places, and their widths can be given in pixels.

const vec2 MIDDLE = vec2(0.05, 0.0);
const float SHORTEST = 0.1;  // s
const float LONGEST = 0.4;   // s
const float PULSE = 0.0072;  // s
const float WIDEST = 95.0;   // Hz, on the rim
const float RIM = 0.94;
const float START = 0.6632;  // 38 degrees
const float CREST = 0.204;   // half width of P^12 in the phase

// A line's light at a distance from it: `width` is its own, `least` the smallest that can be shown.
// What is wider than it should be is dimmer by as much.
float line(float away, float width, float least) {
    float shown = sqrt(width * width + least * least);
    return exp(-0.5 * away * away / (shown * shown)) * width / shown;
}

void main() {
    vec2 p = place();
    float px = pixel();
    vec2 at = p - MIDDLE + 1e-5;  // the very middle has no angle
    float radius = length(at);
    float hand = START + TAU * fract(phase);
    float turn = fract((atan(at.x, at.y) - hand) / TAU);
    float gap = SHORTEST * pow(LONGEST / SHORTEST, turn);

    float detuning = TAU * WIDEST * radius / RIM;
    float rate = PI / (2.0 * PULSE);
    float fast = sqrt(rate * rate + detuning * detuning);
    float c = cos(0.5 * fast * PULSE);
    float s = sin(0.5 * fast * PULSE);
    vec2 swing = vec2(c, detuning / fast * s);
    float envelope = 4.0 * rate * rate / (fast * fast) * s * s * dot(swing, swing);
    float angle = 0.5 * detuning * gap + atan(swing.y, swing.x);
    float away = abs(angle - PI * floor(angle / PI + 0.5));

    // By how much the phase goes on in one pixel, along the radius and round the dial.
    float outwards = 0.5 * TAU * WIDEST / RIM * (gap + PULSE * 0.6);
    float slope = length(vec2(outwards, 0.5 * detuning * gap * log(LONGEST / SHORTEST) / (TAU * radius)));
    float pace = slope * px;

    float sweep = 0.13 + 0.87 * pow(turn, 1.7);
    // A dial's ground catches the light on two sides, as brushed metal does.
    float sheen = 0.5 + 0.5 * cos(2.0 * (atan(at.x, at.y) + 0.9));
    float bright = sweep * (0.86 + 0.3 * sheen);

    vec3 deep = pow(CLOCKS, vec3(2.0));
    vec3 middle = pow(CLOCKS, vec3(1.5));
    float e4 = envelope * envelope * envelope * envelope;
    float crest = line(away, CREST, 0.45 * pace);
    float core = line(away, 0.085, 0.45 * pace);
    float halo = line(away, 0.52, 0.45 * pace);
    float even = 0.45 + 0.55 * min(0.5 / pace, 1.0);

    vec3 light = (CLOCKS * 2.2 * crest + mix(CLOCKS, vec3(1.0), 0.25) * 2.6 * core) * e4 * e4 * even;
    light += deep * (0.26 * halo + 0.02) * e4;

    // Where half of the atoms change: here a clock is tuned.
    float half_way = acos(sqrt(min(0.5 / max(envelope, 1e-4), 1.0)));
    float on = smoothstep(0.5, 0.515, envelope);
    float beyond = (away - half_way) / (0.75 * pace + 0.004);
    float thin = exp(-0.5 * beyond * beyond);
    light += mix(middle, CLOCKS, 0.5) * 1.3 * thin * on * min(0.22 / pace, 1.0);
    light *= bright * (1.0 - smoothstep(0.84, 1.0, radius));

    // The hand, and the light it leaves behind.
    vec2 way = vec2(sin(hand), cos(hand));
    float along = dot(at, way);
    float beside = at.x * way.y - at.y * way.x;  // positive clockwise
    float off = length(vec2(beside, along - clamp(along, 0.0, RIM)));
    float reach = smoothstep(-0.02, 0.06, along) * (1.0 - smoothstep(RIM - 0.10, RIM, along));
    float blade = 0.0012 + 0.5 * px;
    vec3 hot = mix(CLOCKS, vec3(1.0), 0.6);
    light += hot * 3.0 * exp(-0.5 * off * off / (blade * blade)) * reach;
    light += CLOCKS * 0.16 / (1.0 + off * off / 0.000064) * reach;
    light += deep * 0.10 / (1.0 + off * off / 0.0016) * reach;
    light += CLOCKS * 0.55 * exp(-radius * radius / 0.00018);
    light += deep * 0.4 / (1.0 + radius * radius / 0.0025);

    fragColor = develop(light, p);
}
