// What all pieces share: the frame, the colours, and the way from light to a picture.
// Included by every piece, after `#version` and nothing else.

layout(location = 0) in vec2 qt_TexCoord0;
layout(location = 0) out vec4 fragColor;

layout(std140, binding = 0) uniform buf {
    mat4 qt_Matrix;
    float qt_Opacity;
    float phase;  // 0 to 1: one turn of the piece; every motion is a whole number of turns
    vec2 room;    // width and height of the item; the finest line is 1 wide: a pixel, or 1/1200 where pixels are finer
    vec4 ground;  // what the piece lies on: the theme's background
};

const float PI = 3.14159265358979;
const float TAU = 6.28318530717959;

// sRGB to linear light and back (IEC 61966-2-1, with the usual power).
vec3 linear(vec3 shown) { return pow(shown, vec3(2.2)); }
vec3 encoded(vec3 light) { return pow(max(light, vec3(0.0)), vec3(1.0 / 2.2)); }

// The accents of the theme, in linear light.
const vec3 NETWORKS = vec3(0.2085, 0.4793, 1.0);
const vec3 MATERIALS = vec3(1.0, 0.5457, 0.1012);
const vec3 OPTICS = vec3(0.2035, 0.7682, 0.2616);
const vec3 BRAIN = vec3(1.0, 0.3278, 0.6308);
const vec3 CLOCKS = vec3(0.1603, 0.7981, 0.7011);
const vec3 CONFERENCE = vec3(0.4851, 0.3801, 1.0);
const vec3 CENTRE = vec3(0.3467, 0.5520, 1.0);
const vec3 WELCOME = vec3(0.2705, 0.4735, 1.0);

// The place in the square that the item is cut from: -1 to 1, y up; the shorter side is cut, as with
// a picture that fills its room.
vec2 place() {
    vec2 p = (qt_TexCoord0 - 0.5) * 2.0 * room / max(room.x, room.y);
    return vec2(p.x, -p.y);
}

// The finest line's width in units of `place()`: a pixel's, but never finer than of 1200.
float pixel() { return 2.0 / max(room.x, room.y); }

// Soft frame of the square: 0 on the edge, 1 from a tenth of the side inwards.
float frame(vec2 p) {
    vec2 beyond = max((abs(p) - 0.8) / 0.2, 0.0);
    float away = min(length(beyond) * 1.02, 1.0);
    return (1.0 - away * away) * (1.0 - away * away);
}

// Noise of about one step of eight bits, so that soft light shows no bands.
float grain(vec2 at) { return fract(52.9829189 * fract(dot(at, vec2(0.06711056, 0.00583715)))) - 0.5; }

// From gathered light (linear, 0 up) to a premultiplied colour: light on a dark ground, ink on a light one.
vec4 develop(vec3 light, vec2 p) {
    float edge = frame(p);
    vec3 core = vec3(max(max(light.r, max(light.g, light.b)) - 1.0, 0.0));
    vec3 toned = (1.0 - exp(-(light + 0.05 * core))) * edge;
    vec3 under = linear(ground.rgb);
    vec3 shown;
    if (dot(under, vec3(0.2126, 0.7152, 0.0722)) < 0.4) {
        shown = encoded(under + (1.0 - under) * toned);
    } else {
        // Ink takes away what the hue does not have. Laid on in steps that look even, as light is on a dark
        // ground, or thin lines would be lost; of the hue of the light itself, as bright cores turn white.
        float strength = max(toned.r, max(toned.g, toned.b));
        vec3 hue = light / max(max(light.r, max(light.g, light.b)), 1e-4);
        vec3 ink = encoded(0.20 * pow(hue, vec3(1.5)));
        shown = mix(ground.rgb, ink, 0.95 * pow(strength, 0.78));
    }
    shown += grain(gl_FragCoord.xy) / 255.0;
    float opaque = min(edge * 5.0, 1.0);
    return vec4(shown * opaque, opaque) * qt_Opacity;
}
