package dev.gatehouse.defects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of defects follows the sources; whether the suite catches them is tried by {@code ./bench defects}. */
class DefectsTest {

    @Test
    void thereAreAtLeastTwentyFiveOfDifferentNames() {
        assertThat(defects().stream().map(Defect::name).distinct()).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("defects")
    void hasOnePlaceAndTestsThatAreThere(Defect defect) throws Exception {
        assertThat(defect.places()).as(defect.before()).isOne();
        assertThat(Trial.names(defect.tests())).hasSameSizeAs(defect.tests());
    }

    static List<Defect> defects() {
        return Planted.all();
    }
}
