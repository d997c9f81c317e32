import QtQuick

// Pair the atoms: the chain in its circuit, and the energies that it allows, beside it or below.
ExhibitDrawing {
    id: drawing

    readonly property bool wide: width > height * 1.15
    readonly property string language: player && player.demo.language || "en"

    function spot(control: string, values: var): point {
        return drawing.mapFromItem(circuit, circuit.atomAt(values.length > 0 ? values[0] : 0));
    }

    SshCircuit {
        id: circuit

        width: drawing.wide ? drawing.width * 0.66 : drawing.width
        height: drawing.wide ? drawing.height : drawing.height * 0.54
        picture: drawing.picture
        words: drawing.words
        accent: drawing.accent
        onPresent: drawing.touched()
        onTouched: atom => {
            drawing.touched();
            drawing.player.act("atom", atom);
        }
    }

    SshLadder {
        x: drawing.wide ? drawing.width - width : 0
        y: drawing.wide ? 0 : drawing.height - height
        width: drawing.wide ? drawing.width * 0.29 : drawing.width
        height: drawing.wide ? drawing.height : drawing.height * 0.42
        picture: drawing.picture
        words: drawing.words
        language: drawing.language
        accent: drawing.accent
        wide: drawing.wide
    }
}
