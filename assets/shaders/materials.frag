#version 440
#extension GL_GOOGLE_include_directive : require
#include "common.glsl"

// A sheet of carbon atoms with the wave of one of its electrons: two Bloch waves k and k' of the lower
// band under a smooth hill. Hops to nearest neighbours give f(k) = sum exp(ik.d), E = -t|f| and the
// amplitudes e^(ik.R) on the atoms A, e^(ik.(R + d_1)) f*/|f| on the atoms B (Castro Neto et al.,
// Rev. Mod. Phys. 81, 109 (2009)). As E and E' differ, the hills of |c|^2 wander across the sheet with
// the phase (k - k').R - (E - E') T / h-bar.
//
// On each atom: the surface of equal density of a 2p_z orbital, z^2 e^(-r/a), that has the share |c|^2;
// both lobes are shown as ellipsoids of the surface's own heights and widths. Unit of length: a bond.

const vec2 BEAT = vec2(1.0, 0.72);  // k - k'; k = (0.80, 0.58), k' = (-0.20, -0.14)
const float ON_B = 0.6727;          // what atom B of a cell adds: (k.d_1 - arg f) - (k'.d_1 - arg f')
const float HILLS = 3.0;            // that pass in one turn of the piece
const float LEVEL = 0.13;           // density of the surface shown, of its largest
const float MERIDIANS = 14.0;

const vec2 MIDDLE = vec2(0.06, -0.06);
const float ZOOM = 0.112;
const float FAR = 17.0;
const vec3 RIGHT = vec3(0.93969, -0.34202, 0.0);
const vec3 UP = vec3(0.25417, 0.69833, 0.66913);
const vec3 TOWARDS = vec3(-0.22886, -0.62878, 0.74314);

const vec3 DEEP = vec3(1.0, 0.4211, 0.0452);
const vec3 TINT = vec3(1.0, 0.4985, 0.0761);
const vec3 HOT = vec3(1.0, 0.6820, 0.3708);

float px;
float fine;  // half width of the finest line, px
vec3 eye;
vec3 way;

// Half width of a line at a depth, px: sharp in the middle, soft before and behind.
float blur(float near) { return fine + 0.00158 / px * pow(max(abs(near - 0.5) - 1.2, 0.0), 1.2); }

float profile(float off, float width, float apart) {
    float line = exp(-0.5 * off * off / (width * width)) * fine / width;
    return mix(line, 2.5066 * fine / apart, smoothstep(0.30, 0.50, width / apart));
}

// The corners of the triangle of the lattice of cells that holds a place; `n` counts them, 0 to 2.
vec2 corner(vec2 at, int n) {
    float v = at.y / 1.5;
    vec2 cell = vec2(at.x / 1.7320508 - 0.5 * v, v);
    vec2 low = floor(cell);
    vec2 part = cell - low;
    vec2 third = part.x + part.y < 1.0 ? vec2(0.0) : vec2(1.0);
    vec2 pick = low + (n == 0 ? third : n == 1 ? vec2(1.0, 0.0) : vec2(0.0, 1.0));
    return vec2(1.7320508 * (pick.x + 0.5 * pick.y), 1.5 * pick.y);
}

float hill(vec2 at, float width) { return exp(-0.5 * dot(at, at) / (width * width)); }

float turned(vec2 at) { return dot(BEAT, at) - TAU * HILLS * fract(phase); }

vec2 seen(vec3 at) {
    return MIDDLE + ZOOM * FAR * vec2(dot(at, RIGHT), dot(at, UP)) / (FAR - dot(at, TOWARDS));
}

// Where the ray crosses the plane at a height.
vec3 level(float z) { return eye + (z - eye.z) / way.z * way; }

// Change in one pixel of what has the gradient `rise` on a surface with the normal `out_of`, along the ray.
float change(vec3 rise, vec3 out_of, float reach) {
    vec3 along = rise - out_of * dot(rise, way) / dot(out_of, way);
    return length(vec2(dot(along, RIGHT), dot(along, UP))) * reach / ZOOM * px;
}

// Height and depth of an atom's upper lobe, and its half width, for a share |c|^2 of the orbital.
vec3 lobe(float density) {
    float x = max(density - LEVEL, 0.0);
    float root = sqrt(x);
    float top = 0.3601 + root * (1.3933 - root * (0.5912 - 0.0734 * root));
    float low = 0.3715 - root * (0.9747 - root * (1.1366 - 0.4863 * root));
    float half_width = root * (1.2066 - root * (0.5237 - 0.0794 * root)) - 0.0101;
    return vec3(top, low, max(half_width, 1e-3));
}

// Light of the meridians of an ellipsoid where the ray enters or leaves it; the atom is at the end -`sign`.
float meridians(vec3 unit, vec3 axes, float sign, float reach, float width) {
    vec3 at = unit * axes;
    float flat_square = max(dot(at.xy, at.xy), 1e-6);
    vec3 rise = vec3(-at.y, at.x, 0.0) / flat_square * (MERIDIANS / TAU);
    float pace = max(change(rise, unit / axes, reach), 1e-4);
    float off = abs(fract(atan(at.y, at.x) * (MERIDIANS / TAU)) - 0.5) / pace;
    // Towards the top they would run into one.
    float open = mix(1.0, smoothstep(0.04, 0.34, length(unit.xy)), step(0.0, unit.z * sign));
    return profile(off, width, 1.0 / pace) * min(0.8 / pace, 1.0) * max(open, 0.5 - 0.5 * fine / width);
}

// Light of one lobe; `sign` is -1 for the lower one.
vec3 orbital(vec2 place, float density, float sign) {
    vec3 shape = lobe(density);
    vec3 axes = vec3(shape.z, shape.z, 0.5 * (shape.x - shape.y));
    vec3 middle = vec3(place, sign * 0.5 * (shape.x + shape.y));
    vec3 from = (eye - middle) / axes;
    vec3 to = way / axes;
    float a = dot(to, to);
    float b = dot(from, to);
    float under = b * b - a * (dot(from, from) - 1.0);
    float inside = under / a;  // 1 - the square of the ray's distance from the middle
    float root = sqrt(max(under, 0.0));
    float near = dot(middle, TOWARDS);
    float width = blur(near);
    float size = axes.x * ZOOM / px * FAR / (FAR - near);  // px
    float on = smoothstep(0.0, 1.0, 0.5 * inside * size / (0.8 + 4.0 * (width - fine)));
    on *= step(LEVEL, density) * min(size / 3.0, 1.0);
    float rim = exp(-max(inside, 0.0) / 0.10);
    vec3 film = TINT * (0.012 + 0.08 * rim * fine / width) * (0.2 + density);
    float first = (-b - root) / a;
    float second = (-b + root) / a;
    float lines = meridians(from + first * to, axes, sign, first, width)
        + 0.8 * meridians(from + second * to, axes, sign, second, width);
    // Of the lower lobe only a breath is shown.
    on *= sign > 0.0 ? 1.0 : 0.13;
    return on * (TINT * (0.14 + 0.95 * density) * lines + film);
}

void main() {
    vec2 p = place();
    px = pixel();
    fine = length(vec2(0.52, 0.00090 / px));
    eye = FAR * TOWARDS;
    way = ((p - MIDDLE).x * RIGHT + (p - MIDDLE).y * UP) / ZOOM - eye;

    // The bonds: edges of the hexagons, which lie round the third place of each cell.
    float reach = -eye.z / way.z;
    vec3 at = eye + reach * way;
    vec2 flat_at = at.xy - vec2(0.0, -1.0);
    vec2 one = corner(flat_at, 0) - flat_at;
    vec2 two = corner(flat_at, 1) - flat_at;
    vec2 three = corner(flat_at, 2) - flat_at;
    // The nearest middle first.
    vec3 squares = vec3(dot(one, one), dot(two, two), dot(three, three));
    if (squares.y < squares.x) {
        vec2 keep = one;
        one = two;
        two = keep;
        squares.xy = squares.yx;
    }
    if (squares.z < squares.x) {
        vec2 keep = one;
        one = three;
        three = keep;
        squares.xz = squares.zx;
    }
    two = squares.y < squares.z ? two : three;
    vec2 across = (two - one) / 1.7320508;
    float off = max((min(squares.y, squares.z) - squares.x) / (2.0 * 1.7320508), 0.0);
    float near = dot(at, TOWARDS);
    float pace = change(vec3(across, 0.0), vec3(0.0, 0.0, 1.0), reach);
    float about = hill(at.xy, 5.5);
    vec3 light = DEEP * 0.75 * about * profile(off / pace, blur(near), 1e4);
    light += DEEP * about * 0.03 / (1.0 + off * off / 0.004);

    // Light over the hills of the wave.
    vec2 above = level(0.4).xy;
    float crest = 0.5 + 0.5 * cos(turned(above));
    light += DEEP * hill(above, 4.6) * (0.012 + 0.045 * crest * crest);

    vec2 upper = level(0.5).xy;
    vec2 lower = level(-0.5).xy;
    for (int n = 0; n < 6; ++n) {
        bool second = n > 2;
        int which = second ? n - 3 : n;
        vec2 shift = second ? vec2(0.0, 1.0) : vec2(0.0);
        float more = second ? ON_B : 0.0;

        vec2 place = corner(upper - shift, which) + shift;
        float density = hill(place, 4.6) * (0.5 + 0.5 * cos(turned(place - shift) + more));
        light += orbital(place, density, 1.0);

        // The atom itself, a point out of focus.
        vec3 atom = vec3(place, 0.0);
        vec2 apart = p - seen(atom);
        float square = dot(apart, apart);
        float spread = length(vec2(blur(dot(atom, TOWARDS)), 1.4 * fine)) * px * 1.3;
        float point = exp(-0.5 * square / (spread * spread)) * 0.000012 / (spread * spread);
        float fade = max(1.0 - square / 0.0081, 0.0);
        light += HOT * point * (0.5 * hill(place, 6.0) + 6.0 * density);
        float halo = 0.55 * exp(-square / 0.0009);
        halo += 0.5 / (1.0 + square / 0.00008) + 0.16 / (1.0 + square / 0.0012);
        light += TINT * density * fade * fade * halo;

        place = corner(lower - shift, which) + shift;
        density = hill(place, 4.6) * (0.5 + 0.5 * cos(turned(place - shift) + more));
        light += orbital(place, density, -1.0);
    }
    fragColor = develop(light, p);
}
