#version 440
#extension GL_GOOGLE_include_directive : require
#include "common.glsl"

// Two sources of light: where crest meets crest sits a single photon, its bar shows its polarisation.
// I = 1/r1 + 1/r2 + 2 cos(k(r1 - r2)) / sqrt(r1 r2) (Born and Wolf, Principles of Optics, section 7.3).
// Crests r = (m + t) wavelengths run outwards, a whole number of wavelengths a turn; the curves
// r1 - r2 = n wavelengths stand, and the photons run along them. Unit of length: between the sources.

const float WAVE = 0.0801;
const float HALF = 0.5;
const float RUN = 12.0;  // wavelengths a turn
const float FAR = 3.6;   // the eye's distance
const float ZOOM = 0.80;
const vec2 MIDDLE = vec2(0.06, 0.03);
const float TURN = radians(-28.0);
const float HEIGHT = radians(42.0);
const vec3 RIGHT = vec3(cos(TURN), sin(TURN), 0.0);
const vec3 TOWARDS = vec3(cos(HEIGHT) * sin(TURN), -cos(HEIGHT) * cos(TURN), sin(HEIGHT));
const vec3 UPWARD = vec3(-sin(HEIGHT) * sin(TURN), sin(HEIGHT) * cos(TURN), cos(HEIGHT));

const vec3 DEEP = vec3(0.0953, 0.3318, 1.0);
const vec3 LINE = vec3(0.1095, 0.3296, 1.0);
const vec3 HOT = vec3(0.34, 0.60, 1.0);

// Where a place of the plane is seen, and how near it is.
vec3 seen(vec2 at) {
    float near = dot(TOWARDS.xy, at);
    return vec3(MIDDLE + ZOOM * FAR / (FAR - near) * vec2(dot(RIGHT.xy, at), dot(UPWARD.xy, at)), near);
}

// Whether a line lies here: `off` from it and its half width, both px.
float line(float off, float wide) { return exp(-0.5 * off * off / (wide * wide)); }

// Share of the light that is shown so far from both sources.
float shown(float both) { return exp(-pow(0.5 * both, 2.6)); }

void main() {
    vec2 p = place();
    float px = pixel();
    vec2 q = (p - MIDDLE) / ZOOM;
    vec3 way = q.x * RIGHT + q.y * UPWARD - FAR * TOWARDS;
    float down = min(way.z, -1e-3);
    float reach = -FAR * TOWARDS.z / down;
    vec2 at = FAR * TOWARDS.xy + reach * way.xy;
    // How the place moves in the plane for a step of one px to the right, and for one upwards.
    float step_of = reach / ZOOM * px;
    vec2 stepx = step_of * (RIGHT.xy - way.xy * RIGHT.z / down);
    vec2 stepy = step_of * (UPWARD.xy - way.xy * UPWARD.z / down);

    vec2 from1 = at + vec2(HALF, 0.0);
    vec2 from2 = at - vec2(HALF, 0.0);
    float r1 = max(length(from1), 1e-4);
    float r2 = max(length(from2), 1e-4);
    vec2 e1 = from1 / r1;
    vec2 e2 = from2 / r2;
    float near = dot(TOWARDS.xy, at);
    float soft = 5.0 * pow(max(abs(near) - 0.15, 0.0), 1.2) * 0.00083 / px;
    float fine = length(vec2(0.60, 0.00085 / px));
    float wide = fine + soft;
    float dim = fine / wide;

    float s1 = max(length(vec2(dot(e1, stepx), dot(e1, stepy))) / WAVE, 1e-5);
    float s2 = max(length(vec2(dot(e2, stepx), dot(e2, stepy))) / WAVE, 1e-5);
    vec2 e12 = e1 - e2;
    float s12 = max(length(vec2(dot(e12, stepx), dot(e12, stepy))) / WAVE, 1e-5);

    float time = RUN * fract(phase);
    float u = r1 / WAVE - time;
    float v = r2 / WAVE - time;
    float best = inversesqrt(r1) + inversesqrt(r2);
    float both = (1.0 / r1 + 1.0 / r2 + 2.0 * cos(TAU * (u - v)) * inversesqrt(r1 * r2)) / (best * best);
    float fade = shown(r1 + r2);
    float clear = 0.10 + 0.9 * both * both;

    // Crests of both, bright where the other is in step.
    float o1 = abs(fract(u + 0.5) - 0.5) / s1;
    float o2 = abs(fract(v + 0.5) - 0.5) / s2;
    float crests = line(o1, wide) * min(0.30 / (s1 * wide), 1.0) + line(o2, wide) * min(0.30 / (s2 * wide), 1.0);
    // Halo by the wave itself: it is where the blur of a lens would put light.
    vec2 crest = 0.5 + 0.5 * cos(TAU * vec2(u, v));
    float swell = dot(crest * crest, crest);
    vec3 light = LINE * fade * clear * (1.25 * dim * crests + 0.10 * swell);
    light += DEEP * fade * both * both * 0.075;

    // Curves of equal difference.
    float o12 = abs(fract(u - v + 0.5) - 0.5) / s12;
    light += DEEP * fade * dim * 0.50 * line(o12, wide) * min(0.30 / (s12 * wide), 1.0);

    // Photons on the four crossings round this place.
    vec2 first = floor(vec2(u, v));
    for (int i = 0; i < 4; ++i) {
        vec2 mn = first + vec2(i & 1, i >> 1);
        float a = (mn.x + time) * WAVE;
        float b = (mn.y + time) * WAVE;
        float along = (a * a - b * b) / (4.0 * HALF);
        float square = a * a - (along + HALF) * (along + HALF);
        float there = step(0.0, square) * smoothstep(0.5, 1.6, min(a, b) / WAVE);
        vec2 spot = vec2(along, sqrt(max(square, 0.0)) * (at.y < 0.0 ? -1.0 : 1.0));
        vec3 on = seen(spot);
        vec2 off = p - on.xy;
        float far = length(off) / px;
        float blur = fine + 5.0 * pow(max(abs(on.z) - 0.15, 0.0), 1.2) * 0.00083 / px;
        float core = length(vec2(blur, 0.0017 / px));
        float halo = 0.0060 / px;
        float bright = there * shown(a + b);
        // Its name stays as it runs; a turn brings the pattern back.
        vec2 name = mod(mn, RUN);
        float turn = PI / 4.0 * floor(4.0 * fract(sin(name.x * 12.9898 + name.y * 78.233) * 43758.547));
        vec2 bar = vec2(cos(turn), sin(turn));
        float part = clamp(dot(off, bar), -0.0125, 0.0125);
        float beside = length(off - part * bar) / px;
        float taper = 1.0 - part * part / 0.000195;
        float ray = line(beside, length(vec2(blur, 0.5))) * taper;
        light += HOT * bright * (fine / blur * 1.9 * ray + 1.5 * line(far, core) * 1.3 * fine / core
            + 0.30 * exp(-far * far / (halo * halo)) + 0.05 * exp(-far * far / (9.0 * halo * halo)));
    }

    // The sources.
    vec3 lamp = mix(NETWORKS, vec3(1.0), 0.45);
    for (int i = 0; i < 2; ++i) {
        vec2 off = p - seen(vec2(i == 0 ? -HALF : HALF, 0.0)).xy;
        float square = dot(off, off);
        light += lamp * (5.0 * exp(-square / 0.00009) + 0.85 * exp(-square / 0.0009)
            + 0.16 / (1.0 + square / 0.0012) * exp(-square / 0.05));
    }
    // Towards the horizon the plane ends in haze.
    light *= 1.0 - smoothstep(1.2, 2.6, reach);
    fragColor = develop(light, p);
}
