#version 440
#extension GL_GOOGLE_include_directive : require
#include "common.glsl"

// The magnetic field of one small current in a sphere. On the sphere: lines of equal outward field,
// B_r = mu0/4pi (Q x a).r^ / a^3 with a = r - r0, at equal steps of arsinh(5 B/B_max) (J. Sarvas,
// Phys. Med. Biol. 32, 11 (1987)). The current turns once a turn about the line from the middle.
//
// Outside: lines of the magnetic dipole m = r0 x Q / 2 that stands at 2/3 r0. Far from the head this
// is Sarvas' field: his potential (r0 x Q).r / (4 pi F) tends to (m.r)(1 + 2 r0.r/r^2) / (4 pi r^3),
// which are the first two terms of this dipole. Its lines are L = rho / sin^2 of the angle to m.
// Unit of length: the radius of the head, 90 mm.

const float DEPTH = 0.66667;  // the source's distance from the middle
const float LARGEST = 4.195;  // largest m.r / a^3 on the sphere, for |r0 x Q| = 1
const float LEVELS = 17.0;
const vec2 MIDDLE = vec2(0.04, -0.02);
const float ZOOM = 0.67;
const float RIM = 0.6838;      // of its outline: ZOOM FAR / sqrt(FAR^2 - 1)
const float FAR = 5.0;        // the eye's distance
const vec3 AXIS = vec3(-0.16, 0.33, 0.93) / 0.99970;

const vec3 OUT_OF = vec3(1.0, 0.2310, 0.5334);
const vec3 INTO = vec3(0.3231, 0.1070, 1.0);
const vec3 OUTLINE = vec3(0.3515, 0.1470, 1.0);

// Light of the contours at a place of the sphere seen along `way`; `wide` is the least half width, px.
vec3 contours(vec3 at, vec3 way, float reach, float px, vec3 source, vec3 moment, float wide) {
    vec3 away = at - source;
    float square = dot(away, away);
    float cube = inversesqrt(square) / square;
    float strength = dot(moment, at) * cube / LARGEST;
    // How the place moves as the ray does: dX = reach (e - way (n.e)/(n.way)) for a step e.
    vec3 rise = (moment - 3.0 * dot(moment, at) * away / square) * cube / LARGEST;
    float facing = dot(at, way);  // 0 where the ray misses the sphere
    facing = abs(facing) < 1e-3 ? 1e-3 : facing;
    vec3 seen = reach / ZOOM * (rise - at * dot(rise, way) / facing);
    float bent = 5.0 * inversesqrt(1.0 + 25.0 * strength * strength) / asinh(5.0) * LEVELS;
    float slope = length(seen.xy) * bent * px;
    float level = asinh(5.0 * strength) / asinh(5.0) * LEVELS;
    float off = abs(fract(level) - 0.5) / max(slope, 1e-5);
    float share = abs(strength);
    float width = wide * (1.0 + 0.7 * share);
    float line = exp(-0.5 * off * off / (width * width));
    float halo = 0.085 / (1.0 + off * off * px * px / 0.00012);
    float thin = min(0.34 / (slope * width), 1.0);
    vec3 hue = mix(INTO, OUT_OF, 1.0 / (1.0 + exp(-30.0 * strength)));
    float bright = (line + halo) * thin * (0.30 + 1.9 * pow(share, 0.8));
    return hue * (1.25 * bright + 0.042 * pow(share, 1.5));
}

// Light of the field's lines outside, in the plane through the dipole that holds m and `side`.
vec3 lines(vec3 eye, vec3 way, vec3 centre, vec3 axis, vec3 side, vec3 normal, float px) {
    float down = dot(normal, way);
    down = abs(down) < 1e-4 ? 1e-4 : down;
    float reach = dot(normal, centre - eye) / down;
    vec3 at = eye + reach * way;
    vec3 from = at - centre;
    float rho = dot(from, from);
    float up = dot(from, axis);
    float across = max(rho - up * up, 1e-6);
    float r = sqrt(rho);
    float flux = across / (rho * r);  // 1 / L
    // Its change along the picture.
    vec3 rise = 2.0 * (from - axis * up) / (rho * r) - 3.0 * across * from / (rho * rho * r);
    vec3 seen = reach / ZOOM * (rise - normal * dot(rise, way) / down);
    float slope = length(seen.xy) * px;
    float level = flux * 6.0 + 0.25;
    slope *= 6.0;
    float off = abs(fract(level) - 0.5) / max(slope, 1e-5);
    float outside = length(at);
    float near = at.z;
    float width = length(vec2(0.58, 0.00096 / px)) + 0.45 * max(abs(near) - 0.35, 0.0) * 0.004 / px;
    float line = exp(-0.5 * off * off / (width * width)) * min(0.75 / width, 1.0);
    line *= min(0.30 / (slope * width), 1.0);
    // Planes seen on their edge show nothing that can be told apart.
    float open = smoothstep(0.03, 0.22, abs(down) * inversesqrt(dot(way, way)));
    float fade = exp(-(outside - 1.0) / 0.42) * smoothstep(1.0, 1.02, outside);
    fade *= step(0.6, level) * step(0.0, reach);
    float out_of = up / r;
    vec3 hue = mix(INTO, OUT_OF, smoothstep(-0.9, 0.9, out_of));
    return hue * line * fade * open;
}

void main() {
    vec2 p = place();
    float px = pixel();
    vec3 eye = vec3(0.0, 0.0, FAR);
    vec3 way = vec3((p - MIDDLE) / ZOOM, -FAR);

    // The current: it turns in the plane across its own line from the middle.
    float tilt = radians(35.0) + TAU * fract(phase);
    vec3 side = normalize(cross(AXIS, vec3(0.0, 1.0, 0.0)));
    side = -side;
    vec3 up = cross(AXIS, side);
    vec3 current = -(cos(tilt) * side + sin(tilt) * up);
    vec3 source = DEPTH * AXIS;
    vec3 moment = cross(AXIS, current);

    float a = dot(way, way);
    float b = dot(way, eye);
    float under = b * b - a * (FAR * FAR - 1.0);
    float root = sqrt(max(under, 0.0));
    float inside = under / (b * b);
    float on = clamp((RIM - length(p - MIDDLE)) / (1.4 * px) + 0.5, 0.0, 1.0);

    float fine = length(vec2(0.62, 0.00096 / px));  // half width of the finest line, px
    float first = (-b - root) / a;
    float second = (-b + root) / a;
    vec3 light = vec3(0.0);
    light += contours(eye + first * way, way, first, px, source, moment, fine);
    light += 0.2 * contours(eye + second * way, way, second, px, source, moment, fine);
    light += OUTLINE * (0.26 * exp(-max(inside, 0.0) / 0.0035) + 0.10 * exp(-max(inside, 0.0) / 0.013));
    light *= on;

    vec3 far = vec3(0.0);
    vec3 centre = source * 0.66667;
    for (int i = 0; i < 10; ++i) {
        float angle = PI * (float(i) + 0.5) / 10.0;
        vec3 s = cos(angle) * AXIS + sin(angle) * current;
        far += lines(eye, way, centre, moment, s, cross(moment, s), px);
    }
    light += far * (1.0 - on) * 0.5;
    light += OUTLINE * 0.10 * exp(-max(length(p - MIDDLE) / RIM - 1.0, 0.0) / 0.07) * (1.0 - on);

    // The current itself, seen through the sphere.
    vec2 place_of = MIDDLE + ZOOM * FAR * source.xy / (FAR - source.z);
    vec2 along = current.xy * ZOOM * FAR / (FAR - source.z);
    vec2 from = p - place_of;
    float part = clamp(dot(from, along) / dot(along, along), -0.14, 0.14);
    float off = length(from - part * along);
    float taper = 1.0 - part * part / 0.0256;
    vec3 hot = mix(OUT_OF, vec3(1.0), 0.5);
    light += hot * taper * (2.2 * exp(-0.5 * off * off / 0.000010) + 0.26 / (1.0 + off * off / 0.0003));
    fragColor = develop(light, p);
}
