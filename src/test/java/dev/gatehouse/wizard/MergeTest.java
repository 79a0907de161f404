package dev.gatehouse.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.wizard.Merge.Difference;
import dev.gatehouse.wizard.Merge.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final RecordForm<Wall> FORM = RecordForm.of(Wall.class);
    private static final FormText BASE = FORM.print(new Wall(
            Cidr.parse("10.0.0.0/16"),
            3,
            false,
            Wall.Colour.RED,
            Ref.to(new ResourceId(new java.util.UUID(0, 1))),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(
                    new Wall.Hole(100, PortRange.of(22), false, null),
                    new Wall.Hole(200, PortRange.of(80), false, null)),
            Tags.of(Map.of("Name", "north", "Team", "networks"))));

    @Test
    void proposesToEachFieldTheOneWhoChangedIt() {
        FormText theirs = BASE.with("cidr", "10.1.0.0/16").with("colour", "dark-green");
        FormText mine = BASE.with("height", "4").with("colour", "red").with("lit", "true");

        assertThat(differences(theirs, mine))
                .containsExactlyInAnyOrder(
                        tuple("cidr", Side.THEIRS),
                        tuple("colour", Side.THEIRS),
                        tuple("height", Side.MINE),
                        tuple("lit", Side.MINE));
    }

    @Test
    void leavesWhatBothChangedToAPerson() {
        assertThat(differences(BASE.with("name", "east"), BASE.with("name", "west")))
                .containsExactly(tuple("name", null));
    }

    @Test
    void comparesRowsByWhatTellsThemApart() {
        FormText theirs = BASE.insertRow("holes", 0, Map.of("number", "50", "ports", "443"));
        FormText mine = BASE.removeRow("holes", 1).with("holes[0].ports", "2222");

        assertThat(differences(theirs, mine))
                .containsExactlyInAnyOrder(
                        tuple("holes[50]", Side.THEIRS),
                        tuple("holes[100]", Side.MINE),
                        tuple("holes[200]", Side.MINE));
    }

    @Test
    void comparesTagsByTheirKeys() {
        assertThat(differences(BASE.with("tags[0].value", "sites"), BASE.removeRow("tags", 0)))
                .containsExactly(tuple("tags[Team]", null));
    }

    @Test
    void findsNothingWhereBothDidTheSame() {
        assertThat(differences(BASE.with("height", "4"), BASE.with("height", "4")))
                .isEmpty();
    }

    @Test
    void proposesNothingWhenItIsNotKnownWhatBothBeganFrom() {
        Merge merge = new Merge(FORM, null, BASE.with("height", "4"), BASE);

        assertThat(merge.differences()).extracting(Difference::proposed).containsOnlyNulls();
    }

    @Test
    void bringsTogetherWhatWasChosen() {
        FormText theirs = BASE.with("cidr", "10.1.0.0/16")
                .with("name", "east")
                .insertRow("holes", 0, Map.of("number", "50", "ports", "443"));
        FormText mine = BASE.with("height", "4")
                .with("name", "west")
                .removeRow("holes", 1)
                .with("tags[0].value", "sites");

        FormText merged =
                new Merge(FORM, BASE, theirs, mine).merged(Map.of("name", Side.THEIRS, "holes[200]", Side.THEIRS));

        Wall wall = FORM.parse(merged).spec();
        assertThat(wall).isNotNull();
        assertThat(wall.cidr()).isEqualTo(Cidr.parse("10.1.0.0/16"));
        assertThat(wall.height()).isEqualTo(4);
        assertThat(wall.tags()).isEqualTo(Tags.of(Map.of("Name", "east", "Team", "sites")));
        assertThat(wall.holes()).extracting(Wall.Hole::number).containsExactly(50, 100, 200);
    }

    private static List<org.assertj.core.groups.Tuple> differences(FormText theirs, FormText mine) {
        return new Merge(FORM, BASE, theirs, mine)
                .differences().stream()
                        .map(difference -> tuple(difference.piece().key(), difference.proposed()))
                        .toList();
    }
}
