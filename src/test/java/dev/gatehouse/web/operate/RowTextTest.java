package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowTextTest {

    private static final List<String> COMPONENTS = List.of("direction", "ports", "cidr", "description");

    @Test
    void takesARowApart() {
        assertThat(RowText.parse(COMPONENTS, "direction=inbound ports=22 cidr=10.0.0.0/8 description=from the office"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "direction", "inbound", "ports", "22", "cidr", "10.0.0.0/8", "description", "from the office"));
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(RowText.parse(COMPONENTS, "direction=inbound cidr=10.0.0.0/8"))
                .containsOnlyKeys("direction", "cidr");
        assertThat(RowText.parse(COMPONENTS, "")).isEmpty();
    }

    @Test
    void doesNotMistakeTheEndOfAWordForAComponent() {
        assertThat(RowText.parse(List.of("reports", "ports"), "reports=all ports=22"))
                .containsEntry("reports", "all")
                .containsEntry("ports", "22");
    }
}
