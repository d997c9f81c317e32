#version 440
#extension GL_GOOGLE_include_directive : require
#include "common.glsl"

// Light in a ring resonator: lap by lap the field builds up to its steady value, and runs on.
//
// After n laps a_n = (1 - rho) (1 - (rho e^(i phi))^n) / (1 - rho e^(i phi)), with rho = 0.955 the
// share of the amplitude that a lap leaves and phi = 0.03 the phase by which it misses resonance
// (Saleh and Teich, Fundamentals of Photonics, 10.1). The line is the field along its way, 21 laps of
// 24 waves: across the ring its imaginary part, upwards its real part.
//
// At an angle t of the ring the field has the phase 24 t + arg a, so all laps lie on one surface that
// winds round the ring. A ray is followed through the ring; where it meets the surface, the number of
// laps that belongs to the size of the field there says how near the line is.

const float WAVES = 24.0;
const float LAPS = 21.0;
const float LARGEST = 0.609;  // |a_21|
const float RISE = 0.56;
const float SWAY = 0.38;
const float RUNS = 6.0;       // waves that pass a place in one turn of the piece
const vec2 MIDDLE = vec2(0.04, 0.0);
const float ZOOM = 0.70;
const float FAR = 4.6;
const int STEPS = 44;
const float SLAB = 0.40;      // half height of what is searched

// Number of laps and phase of the field for its size; fits to a_n, better than 0.03 laps and 0.003 rad.
float laps(float a) { return a * (21.1318 + a * (18.3353 + a * (-21.3194 + a * 44.1070))); }
float laps_rise(float a) { return 21.1318 + a * (36.6707 + a * (-63.9581 + a * 176.4281)); }
float turned(float a) { return -0.0123 + a * (0.2854 + a * 0.2312); }
float turned_rise(float a) { return 0.2854 + a * 0.4624; }

vec2 times(vec2 a, vec2 b) { return vec2(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x); }

// The field that a place of space stands for: real part, imaginary part.
vec2 field(vec3 at) { return vec2(at.z / RISE, (length(at.xy) - 1.0) / SWAY); }

// e^(i (24 t + arg a - run)) times the conjugate of the field: real where the place is on the surface.
vec2 miss(vec3 at, vec2 w, vec2 run) {
    vec2 z = vec2(-at.y, at.x) * inversesqrt(dot(at.xy, at.xy));
    vec2 z2 = times(z, z);
    vec2 z4 = times(z2, z2);
    vec2 z8 = times(z4, z4);
    vec2 ahead = times(times(z8, times(z8, z8)), run);
    float more = turned(min(length(w), 0.7));
    vec2 bit = vec2(1.0 - 0.5 * more * more, more - more * more * more / 6.0);
    return times(times(ahead, bit), vec2(w.x, -w.y));
}

vec3 tint(float strength) {
    return mix(OPTICS * OPTICS, mix(OPTICS, vec3(1.0), 0.2), strength);
}

float fine;  // half width of the finest line, px
float px;

// Profile of a line `off` px away, seen at a depth; `apart` is the distance to the next one, px.
float profile(float off, float near, float apart) {
    float width = fine + 0.0030 / px * pow(max(abs(near - 0.55) - 0.45, 0.0), 1.2);
    float line = exp(-0.5 * off * off / (width * width)) * fine / width;
    // Lines that cannot be told apart give an even light.
    float even = 2.5066 * fine / apart;
    return mix(line, even, smoothstep(0.22, 0.45, width / apart));
}

float brightness(float strength, float near) {
    float front = 1.0 / (1.0 + exp(-(near + 0.15) / 0.25));
    float s3 = strength * strength * strength;
    return (0.07 + 0.9 * s3 * s3) * (0.2 + 0.8 * front);
}

// How the phase by which a place misses the surface changes from place to place.
vec3 slant(vec3 at) {
    float rho = length(at.xy);
    vec2 w = field(at);
    float size = max(dot(w, w), 1e-6);
    vec3 to_real = vec3(0.0, 0.0, 1.0 / RISE);
    vec3 to_imaginary = vec3(at.xy / (rho * SWAY), 0.0);
    float a = sqrt(size);
    return WAVES * vec3(-at.y, at.x, 0.0) / (rho * rho)
        + turned_rise(a) * (w.x * to_real + w.y * to_imaginary) / a
        - (w.x * to_imaginary - w.y * to_real) / size;
}

// Light of the lines, and of the film they lie on, where the ray meets the surface near `reach`.
vec3 shell(float reach, vec3 eye, vec3 way, vec3 right, vec3 up, vec2 run) {
    vec3 at = eye + reach * way;
    vec3 slope = slant(at);
    float rate = dot(slope, way);
    vec2 off = miss(at, field(at), run);
    reach -= clamp(atan(off.y, off.x) * rate / (rate * rate + 100.0), -0.008, 0.008);
    at = eye + reach * way;
    slope = slant(at);
    rate = dot(slope, way);
    off = miss(at, field(at), run);
    vec2 w = field(at);
    float a = max(length(w), 1e-3);

    // Distance to the fold where the surface turns away from the eye, and of the ray from the surface, px.
    float bend = (dot(slant(at + 0.004 * way), way) - rate) / 0.004;
    float scale = reach / ZOOM * px;
    float across = length(vec2(dot(slope, right), dot(slope, up))) * scale;
    float fold = rate * rate / (2.0 * (abs(bend) + 30.0) * across);
    float beside = atan(off.y, off.x) / across;
    float on = mix(0.5, 1.0, smoothstep(0.0, 1.5, fold)) * step(0.0, reach);
    on *= exp(-0.5 * beside * beside / (fine * fine));

    float angle = atan(at.x, -at.y);
    angle = angle < 0.0 ? angle + TAU : angle;
    float lap = laps(a) - angle / TAU;
    float index = clamp(floor(lap + 0.5), 0.0, LAPS - 1.0);
    vec3 to_size = vec3(w.y * at.xy / (length(at.xy) * SWAY), w.x / RISE) / a;
    vec3 to_lap = laps_rise(a) * to_size - vec3(-at.y, at.x, 0.0) / (dot(at.xy, at.xy) * TAU);
    rate = abs(rate) < 4.0 ? (rate < 0.0 ? -4.0 : 4.0) : rate;
    vec3 seen = to_lap - slope * dot(to_lap, way) / rate;
    float pace = max(length(vec2(dot(seen, right), dot(seen, up))) * scale, 1e-4);  // laps in a pixel
    float strength = clamp(a / LARGEST, 0.0, 1.0);
    float near = dot(at, cross(right, up));

    // The line's two ends; where its laps cannot be told apart, the end of the film instead.
    float through = index + angle / TAU;
    float whole = 1.0 - smoothstep(LAPS - 0.35, LAPS, through);
    float ends = clamp((LAPS - 0.2 - laps(a)) / pace + 0.5, 0.0, 1.0);
    on *= smoothstep(0.0, 1.5, through) * mix(whole, ends, smoothstep(0.15, 0.4, pace));
    float line = profile(abs(lap - index) / pace, near, 1.0 / pace) * min(0.8 / pace, 1.0);
    line *= clamp((LAPS - 0.5 - lap) / pace + 0.5, 0.0, 1.0);
    float film = 0.016 * strength * strength * clamp((LAPS - 1.0 - lap) / pace + 0.5, 0.0, 1.0);
    // Where more of the light is just now: it goes round twice in a turn of the piece.
    float pulse = 1.0 + 0.45 * cos(angle - TAU * 2.0 * fract(phase) - 0.4);
    float light = line * brightness(strength, near) + film * brightness(1.0, near);
    return tint(strength) * 1.7 * on * pulse * light;
}

void main() {
    px = pixel();
    fine = length(vec2(0.60, 0.00096 / px));
    vec2 p = place();
    float height = radians(40.0);
    float roll = radians(-9.0);
    vec3 towards = vec3(0.0, -cos(height), sin(height));
    vec3 over = vec3(0.0, sin(height), cos(height));
    vec3 right = vec3(cos(roll), sin(roll) * over.yz);
    vec3 up = vec3(-sin(roll), cos(roll) * over.yz);
    vec3 eye = FAR * towards;
    vec2 seen = (p - MIDDLE) / ZOOM;
    vec3 way = seen.x * right + seen.y * up - eye;
    float gone = TAU * RUNS * fract(phase);
    vec2 run = vec2(cos(gone), -sin(gone));

    // Through the ring, from above to below; the first six meetings count.
    float start = (SLAB - eye.z) / way.z;
    float stride = -2.0 * SLAB / way.z / float(STEPS);
    vec3 at = eye + start * way;
    vec2 w = field(at);
    vec2 last = miss(at, w, run);
    float size_last = dot(w, w);
    float before = last.y;
    float scattered = 0.0;
    vec3 one = vec3(-1.0);
    vec3 two = vec3(-1.0);
    for (int i = 1; i <= STEPS; ++i) {
        float reach = start + stride * float(i);
        at = eye + reach * way;
        w = field(at);
        vec2 now = miss(at, w, run);
        float size_now = dot(w, w);
        // Light is scattered near the surface, and most on the side of the eye.
        float beside = 0.5 + 0.5 * now.x * inversesqrt(size_now + 1e-4);
        beside *= beside;
        float density = (0.4 + 0.6 * beside) * exp(-3.6 * size_now);
        scattered += density * 0.28 + density * 0.72 / (1.0 + exp(-4.0 * (dot(at, towards) + 0.15)));
        bool met = last.y * now.y < 0.0 && last.x + now.x > 0.0 && min(size_now, size_last) < 0.55;
        float where = reach - stride * now.y / (now.y - last.y);
        two = met ? vec3(one.z, two.xy) : two;
        one = met ? vec3(where, one.xy) : one;
        // Two meetings between three samples, where the surface turns away.
        float bend = now.y - 2.0 * last.y + before;
        float lean = 0.5 * (now.y - before) / bend;
        float left = last.y - 0.5 * bend * lean * lean;
        bool turns = before * last.y > 0.0 && now.y * last.y > 0.0 && bend * last.y > 0.0 && abs(lean) <= 0.5
            && last.x > 0.0 && size_last < 0.55;
        float half_gap = sqrt(max(-2.0 * left / bend, 0.0));
        where = reach - stride * (1.0 + lean);
        // One that just misses it counts once: it is seen where its pixel touches the surface.
        bool touched = turns && left * last.y < 0.0;
        bool grazed = turns && left * last.y >= 0.0 && abs(left) < 0.8 * sqrt(size_last);
        two = touched ? vec3(one.yz, two.x) : grazed ? vec3(one.z, two.xy) : two;
        one = touched ? vec3(where - stride * half_gap, where + stride * half_gap, one.x)
            : grazed ? vec3(where, one.xy) : one;
        before = last.y;
        last = now;
        size_last = size_now;
    }

    vec3 light = vec3(0.0);
    light += shell(one.x, eye, way, right, up, run);
    light += shell(one.y, eye, way, right, up, run);
    light += shell(one.z, eye, way, right, up, run);
    light += shell(two.x, eye, way, right, up, run);
    light += shell(two.y, eye, way, right, up, run);
    light += shell(two.z, eye, way, right, up, run);

    // The ring.
    float reach = -eye.z / way.z;
    at = eye + reach * way;
    float rho = length(at.xy);
    vec3 rise = vec3(at.xy / rho, 0.0);
    rise -= vec3(0.0, 0.0, dot(rise, way) / way.z);
    float off = abs(rho - 1.0) / (length(vec2(dot(rise, right), dot(rise, up))) * reach / ZOOM * px);
    light += tint(0.9) * 1.7 * brightness(0.9, dot(at, towards)) * profile(off, dot(at, towards), 1e4);

    // The light that the ring scatters.
    vec2 aimed = vec2(-at.y, at.x) / rho;
    float lead = TAU * 2.0 * fract(phase) + 0.4;
    float pulse = 1.0 + 0.4 * dot(aimed, vec2(cos(lead), sin(lead)));
    light += pow(OPTICS, vec3(1.1)) * pulse * scattered * 0.3 / float(STEPS);

    // The straight guide before it, with the weak wave that comes in.
    reach = (-1.03 - eye.y) / way.y;
    at = eye + reach * way;
    float swing = 0.035 * cos(WAVES * at.x - gone);
    float bend = -0.035 * WAVES * sin(WAVES * at.x - gone);
    float ends = (1.0 - smoothstep(1.6, 2.2, abs(at.x))) * step(0.0, reach);
    for (int i = 0; i < 2; ++i) {
        float sign = i == 0 ? 1.0 : -1.0;
        rise = vec3(-sign * bend, 0.0, 1.0);
        rise -= vec3(0.0, dot(rise, way) / way.y, 0.0);
        off = abs(at.z - sign * swing) / (length(vec2(dot(rise, right), dot(rise, up))) * reach / ZOOM * px);
        light += tint(0.7) * 0.30 * profile(off, dot(at, towards), 1e4) * ends;
    }

    fragColor = develop(light, p);
}
