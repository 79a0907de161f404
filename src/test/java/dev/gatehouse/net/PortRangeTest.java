package dev.gatehouse.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ports as people write them. */
class PortRangeTest {

    @ParameterizedTest
    @CsvSource({"22, 22", "1024-65535, 1024-65535", "80 - 90, 80-90", "0-65535, all", "all, all", "80–90, 80-90"})
    void readsWhatPeopleWrite(String text, String canonical) {
        assertThat(PortRange.parse(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "70000, port.out-of-range",
        "80-70000, port.out-of-range",
        "90-80, port.from-after-to",
        "http, port.malformed",
        "-1, port.malformed",
        "'', port.malformed"
    })
    void saysWhatIsWrong(String text, String code) {
        assertThatThrownBy(() -> PortRange.parse(text))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.code()).isEqualTo(code));
    }
}
