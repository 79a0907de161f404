package dev.gatehouse.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecordFormTest {

    private static final RecordForm<Wall> FORM = RecordForm.of(Wall.class);
    private static final ResourceId NEIGHBOUR = ResourceId.of("00000000-0000-0000-0000-000000000001");
    private static final ResourceId FRIEND = ResourceId.of("00000000-0000-0000-0000-000000000002");

    private static final Wall FULL = new Wall(
            Cidr.parse("10.0.0.0/16"),
            3,
            true,
            Wall.Colour.DARK_GREEN,
            Ref.to(NEIGHBOUR),
            "a note",
            "{\n  \"Statement\": []\n}",
            List.of(Ref.external("wall-0123456789abcdef0"), Ref.to(FRIEND)),
            List.of(Cidr.parse("1.2.3.4/32"), Cidr.parse("5.6.7.0/24")),
            List.of(Wall.Colour.RED, Wall.Colour.DARK_GREEN),
            new Wall.Gate(2, "Jun"),
            List.of(
                    new Wall.Hole(100, PortRange.of(22), false, Wall.Colour.RED),
                    new Wall.Hole(200, PortRange.ALL, true, null)),
            Tags.of(Map.of("Name", "north", "Team", "networks")));

    private static final Wall SCANT = new Wall(
            Cidr.parse("10.0.0.0/16"),
            0,
            false,
            Wall.Colour.RED,
            Ref.external("wall-0123456789abcdef0"),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            Tags.named("south"));

    @Test
    void readsBackWhateverItPrints() {
        for (Wall wall : List.of(FULL, SCANT)) {
            Parsed<Wall> parsed = FORM.parse(FORM.print(wall));

            assertThat(parsed.problems()).isEmpty();
            assertThat(parsed.spec()).isEqualTo(wall);
        }
    }

    @Test
    void printsWhatAPersonWouldType() {
        assertThat(FORM.print(FULL).texts())
                .containsEntry("name", "north")
                .containsEntry("cidr", "10.0.0.0/16")
                .containsEntry("colour", "dark-green")
                .containsEntry("neighbour", "@" + NEIGHBOUR)
                .containsEntry("friends[0]", "@" + FRIEND)
                .containsEntry("friends.aws-id", "wall-0123456789abcdef0")
                .containsEntry("offices", "1.2.3.4/32\n5.6.7.0/24")
                .containsEntry("stripes[1]", "dark-green")
                .containsEntry("gate.keeper", "Jun")
                .containsEntry("holes[1].ports", "all")
                .containsEntry("tags[0].key", "Team")
                .containsEntry("tags[0].value", "networks");
    }

    @Test
    void tellsEverythingThatIsWrongAtItsField() {
        FormText typed = FORM.print(FULL)
                .with("cidr", "10.0.0.5/24")
                .with("height", "tall")
                .with("colour", "blue")
                .with("neighbour", "")
                .with("friends.aws-id", "wall-0123456789abcdef0, @here")
                .with("offices", "1.2.3.4/32 5.6.7/24")
                .with("gate.width", "")
                .with("holes[0].ports", "70000")
                .with("holes[1].ports", "90-80")
                .with("tags[0].key", "Name");

        assertThat(problems(typed))
                .extracting(Diagnostic::path, Diagnostic::code)
                .containsExactlyInAnyOrder(
                        tuple("cidr", "cidr.host-bits"),
                        tuple("height", "number.malformed"),
                        tuple("colour", "choice.unknown"),
                        tuple("neighbour", "field.required"),
                        tuple("friends.aws-id", "ref.malformed"),
                        tuple("offices[1]", "cidr.malformed"),
                        tuple("gate.width", "field.required"),
                        tuple("holes[0].ports", "port.out-of-range"),
                        tuple("holes[1].ports", "port.from-after-to"),
                        tuple("tags[0].key", "tags.name-elsewhere"));
        assertThat(FORM.parse(typed).spec()).isNull();
    }

    @Test
    void blamesTheRowForWhatItsRecordRefuses() {
        assertThat(problems(FORM.print(FULL).with("holes[1].number", "13")))
                .extracting(Diagnostic::path, Diagnostic::code, Diagnostic::arguments)
                .containsExactly(tuple("holes[1]", "number.malformed", List.of("13")));
    }

    @Test
    void refusesAReferenceThatIsBothChosenAndTyped() {
        assertThat(problems(FORM.print(FULL).with("neighbour.aws-id", "wall-0123456789abcdef0")))
                .extracting(Diagnostic::path, Diagnostic::code)
                .containsExactly(tuple("neighbour", "reference.both"));
    }

    @Test
    void tellsTagsThatStandTwiceOrHaveNoKey() {
        FormText typed = FORM.print(FULL)
                .insertRow("tags", 1, Map.of("key", "Team", "value", "again"))
                .insertRow("tags", 2, Map.of("key", "", "value", "lost"))
                .insertRow("tags", 3, Map.of("key", "", "value", ""));

        assertThat(problems(typed))
                .extracting(Diagnostic::path, Diagnostic::code)
                .containsExactly(tuple("tags[1].key", "tags.duplicate"), tuple("tags[2].key", "field.required"));
    }

    @Test
    void forgivesSpacesAroundWords() {
        FormText typed = FORM.print(FULL)
                .with("cidr", " 10.0.0.0/16 ")
                .with("name", " north ")
                .with("height", " 3");

        assertThat(FORM.parse(typed).spec()).isEqualTo(FULL);
    }

    @Test
    void findsTheTypedRowOfADiagnosticAboutASortedSpec() {
        FormText typed = FORM.print(FULL).swapRows("holes", 0, 1);
        Parsed<Wall> parsed = FORM.parse(typed);

        assertThat(Objects.requireNonNull(parsed.spec()).holes().getFirst().number())
                .isEqualTo(100);
        assertThat(parsed.placed(Diagnostic.warning("holes[0].ports", "some.finding"))
                        .path())
                .isEqualTo("holes[1].ports");
        assertThat(parsed.placed(Diagnostic.error("tags[Team]", "tags.characters"))
                        .path())
                .isEqualTo("tags[0]");
        assertThat(parsed.placed(Diagnostic.error("cidr", "some.finding")).path())
                .isEqualTo("cidr");
    }

    @Test
    void tellsTwinRowsApart() {
        FormText typed = FORM.print(FULL)
                .insertRow("holes", 0, Map.of("number", "200", "ports", "443"))
                .with("holes[2].number", "200");
        Parsed<Wall> parsed = FORM.parse(typed);

        Wall wall = Objects.requireNonNull(parsed.spec());
        int https = wall.holes().indexOf(new Wall.Hole(200, PortRange.of(443), false, null));
        assertThat(parsed.placed(Diagnostic.error("holes[" + https + "]", "twin"))
                        .path())
                .isEqualTo("holes[0]");
    }

    @Test
    void knowsWhatMayBeLeftOutAndWhatIsFolded() {
        assertThat(FORM.fields())
                .filteredOn(Field::isRequired)
                .extracting(Field::name)
                .containsExactly("cidr", "height", "colour", "neighbour", "tags");
        assertThat(FORM.fields())
                .filteredOn(Field::isAdvanced)
                .extracting(Field::name)
                .containsExactly("policy");
    }

    @Test
    void refusesASpecThatTakesTheNameForItself() {
        assertThatThrownBy(() -> RecordForm.of(Named.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatIsWrongInBothLanguages() {
        Diagnostic hostBits =
                problems(FORM.print(FULL).with("cidr", "10.0.0.5/24")).getFirst();

        assertThat(Wording.english(hostBits))
                .isEqualTo("10.0.0.5/24 is an address inside a block, not a block: bits after the prefix must be zero."
                        + " The block that contains it is 10.0.0.0/24; for this one address write /32.");
        assertThat(Wording.korean(hostBits))
                .isEqualTo("10.0.0.5/24은(는) 블록이 아니라 블록 안의 주소입니다. 접두사 뒤의 비트는 모두 0이어야 합니다."
                        + " 이 주소가 속한 블록은 10.0.0.0/24이며, 이 주소 하나만 가리키려면 /32로 입력하세요.");
    }

    private static List<Diagnostic> problems(FormText typed) {
        return FORM.parse(typed).problems();
    }

    private record Named(String name, Tags tags) implements Spec {}
}
