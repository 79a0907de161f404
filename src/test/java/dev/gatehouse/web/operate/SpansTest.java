package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

    @ParameterizedTest
    @CsvSource({"PT0S, 0:00", "PT5.9S, 0:05", "PT1M40S, 1:40", "PT1H2M3S, 1:02:03", "PT-3S, 0:00"})
    void readsLikeAClock(Duration duration, String text) {
        assertThat(new Spans().of(duration)).isEqualTo(text);
    }
}
