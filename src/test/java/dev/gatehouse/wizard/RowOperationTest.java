package dev.gatehouse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resource.Ordinal;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Split;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowOperationTest {

    record Entry(@Ordinal int number, String note) {}

    record Numbered(List<Entry> entries, Tags tags) implements Spec {}

    private static final RecordForm<Numbered> FORM = RecordForm.of(Numbered.class);
    private static final FormText TWO = new FormText(Map.of(
            "entries[0].number",
            "100",
            "entries[0].note",
            "ssh",
            "entries[1].number",
            "200",
            "entries[1].note",
            "web"));

    @Test
    void numbersARowPutBetweenTwoOthersBetweenTheirs() {
        assertThat(rows("insert:entries:1")).containsExactly("100 ssh", "150", "200 web");
        assertThat(rows("insert:entries:0")).containsExactly("50", "100 ssh", "200 web");
        assertThat(rows("insert:entries:2")).containsExactly("100 ssh", "200 web", "300");
    }

    @Test
    void leavesTheNumberBlankWhereNoneIsLeftBetween() {
        FormText close = TWO.with("entries[1].number", "101");

        assertThat(rows(close, "insert:entries:1")).containsExactly("100 ssh", "", "101 web");
    }

    @Test
    void numbersAfterWhatIsNoNumberAsIfNothingWereThere() {
        assertThat(rows(TWO.with("entries[1].number", "many"), "insert:entries:2"))
                .containsExactly("100 ssh", "many web", "100");
    }

    @Test
    void copiesARowBelowItselfUnderItsOwnNumber() {
        assertThat(rows("copy:entries:0")).containsExactly("100 ssh", "150 ssh", "200 web");
    }

    @Test
    void movesWhatARowSaysAndKeepsTheNumbersInOrder() {
        assertThat(rows("up:entries:1")).containsExactly("100 web", "200 ssh");
        assertThat(rows("down:entries:0")).containsExactly("100 web", "200 ssh");
        assertThat(rows("up:entries:0")).containsExactly("100 ssh", "200 web");
        assertThat(rows("down:entries:1")).containsExactly("100 ssh", "200 web");
    }

    @Test
    void removesARow() {
        assertThat(rows("remove:entries:0")).containsExactly("200 web");
    }

    @Test
    void addsTags() {
        FormText text = RowOperation.parse("insert:tags:0").orElseThrow().applyTo(TWO, FORM);

        assertThat(text.rows("tags")).isEqualTo(1);
    }

    @Test
    void changesNothingForTablesAndRowsThatAreNotThere() {
        assertThat(RowOperation.parse("insert:holes:0").orElseThrow().applyTo(TWO, FORM))
                .isEqualTo(TWO);
        assertThat(RowOperation.parse("remove:entries:2").orElseThrow().applyTo(TWO, FORM))
                .isEqualTo(TWO);
        assertThat(RowOperation.parse("insert:entries:9").orElseThrow().applyTo(TWO, FORM))
                .isEqualTo(TWO);
        assertThat(RowOperation.parse("explode:entries:0")).isEmpty();
    }

    @Test
    void tellsWhichRowToGoOnWith() {
        assertThat(focus("insert:entries:2")).isEqualTo("entries[2]");
        assertThat(focus("up:entries:0")).isEqualTo("entries[0]");
        assertThat(focus("copy:entries:1")).isEqualTo("entries[2]");
        assertThat(focus("up:entries:1")).isEqualTo("entries[0]");
        assertThat(focus("down:entries:0")).isEqualTo("entries[1]");
        assertThat(focus("remove:entries:0")).isEqualTo("entries[0]");
    }

    @Test
    void keepsThePartsOfATableApart() {
        RecordForm<Parted> form = RecordForm.of(Parted.class);
        FormText text = new FormText(Map.of(
                "entries[0].side",
                "in",
                "entries[0].number",
                "100",
                "entries[1].side",
                "out",
                "entries[1].number",
                "10",
                "entries[2].side",
                "in",
                "entries[2].number",
                "200"));

        FormText inserted =
                RowOperation.parse("insert:entries:2:in").orElseThrow().applyTo(text, form);
        assertThat(inserted.at("entries[2].number")).isEqualTo("150");
        assertThat(inserted.at("entries[2].side")).isEqualTo("in");
        FormText appended =
                RowOperation.parse("insert:entries:3:out").orElseThrow().applyTo(text, form);
        assertThat(appended.at("entries[3].number")).isEqualTo("100");
        RowOperation up = RowOperation.parse("up:entries:2").orElseThrow();
        assertThat(up.focus(text, form)).isEqualTo("entries[0]");
        assertThat(up.applyTo(text, form).at("entries[1].number")).isEqualTo("10");
    }

    enum Side {
        IN,
        OUT
    }

    record PartedEntry(@Split Side side, @Ordinal int number) {}

    record Parted(List<PartedEntry> entries, Tags tags) implements Spec {}

    private static String focus(String operation) {
        return RowOperation.parse(operation).orElseThrow().focus(TWO, FORM);
    }

    private static List<String> rows(String operation) {
        return rows(TWO, operation);
    }

    private static List<String> rows(FormText before, String operation) {
        FormText text = RowOperation.parse(operation).orElseThrow().applyTo(before, FORM);
        return IntStream.range(0, text.rows("entries"))
                .mapToObj(
                        i -> (text.at("entries[" + i + "].number") + " " + text.at("entries[" + i + "].note")).strip())
                .toList();
    }
}
