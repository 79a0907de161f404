package dev.gatehouse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTextTest {

    private static final FormText THREE = new FormText(Map.of(
            "cidr",
            "10.0.0.0/16",
            "entries[0].number",
            "100",
            "entries[0].note",
            "first",
            "entries[1].number",
            "200",
            "entries[2].number",
            "300",
            "entries[2].ports[0]",
            "80"));

    @Test
    void takesFieldsFromARequestAndLeavesThePagesOwnInputs() {
        FormText text = FormText.of(Map.of(
                "cidr", new String[] {"10.0.0.0/16"},
                "subnets[]", new String[] {"@a", "@b"},
                "_csrf", new String[] {"secret"}));

        assertThat(text.texts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("cidr", "10.0.0.0/16", "subnets[0]", "@a", "subnets[1]", "@b"));
    }

    @Test
    void readsAsManyRowsAsTheLargestSecurityGroupHas() {
        assertThat(new FormText(Map.of("rules[1999].ports", "22")).rows("rules"))
                .isEqualTo(2000);
        assertThat(new FormText(Map.of("rules[2000].ports", "22")).rows("rules"))
                .isZero();
        assertThat(RowOperation.parse("remove:rules:1999")).isPresent();
    }

    @Test
    void insertsARowBetweenTwoOthers() {
        FormText text = THREE.insertRow("entries", 1, Map.of("number", "150"));

        assertThat(text.rows("entries")).isEqualTo(4);
        assertThat(text.at("entries[0].note")).isEqualTo("first");
        assertThat(text.at("entries[1].number")).isEqualTo("150");
        assertThat(text.at("entries[2].number")).isEqualTo("200");
        assertThat(text.at("entries[3].ports[0]")).isEqualTo("80");
        assertThat(text.at("cidr")).isEqualTo("10.0.0.0/16");
    }

    @Test
    void removesARowWithEverythingInIt() {
        FormText text = THREE.removeRow("entries", 0);

        assertThat(text.rows("entries")).isEqualTo(2);
        assertThat(text.at("entries[0].number")).isEqualTo("200");
        assertThat(text.at("entries[0].note")).isEmpty();
    }

    @Test
    void exchangesRows() {
        FormText text = THREE.swapRows("entries", 0, 1);

        assertThat(text.at("entries[0].number")).isEqualTo("200");
        assertThat(text.at("entries[1].note")).isEqualTo("first");
    }

    @Test
    void keepsLineBreaksInsideRows() {
        FormText text = THREE.with("entries[0].note", "one\ntwo").removeRow("entries", 1);

        assertThat(text.at("entries[0].note")).isEqualTo("one\ntwo");
        assertThat(text.at("entries[1].number")).isEqualTo("300");
    }
}
