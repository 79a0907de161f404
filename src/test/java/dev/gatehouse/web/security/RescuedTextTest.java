package dev.gatehouse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RescuedTextTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T03:00:00Z"));
    private final RescuedText text = new RescuedText(clock, Duration.ofMinutes(30));
    private final UUID place = UUID.randomUUID();

    @Test
    void keepsTheLastFormsOfAPlaceAndEachActionOnce() {
        for (int i = 0; i < 9; i++) {
            text.keep(place, form("/" + i, 10));
            text.keep(place, form("/same", 10));
        }

        assertThat(text.at(place)).extracting(RescuedForm::action).containsExactly("/same", "/8", "/7", "/6", "/5");
    }

    @Test
    void keepsNoMoreAtAPlaceThanAPlaceMayHold() {
        assertThat(text.keep(place, form("/huge", RescuedText.MOST_AT_A_PLACE + 1)))
                .isFalse();
        text.keep(place, form("/a", RescuedText.MOST_AT_A_PLACE - 10));
        text.keep(place, form("/b", 100));

        assertThat(text.at(place)).extracting(RescuedForm::action).containsExactly("/b");
    }

    @Test
    void letsTheOldestPlacesGoWhenTheTotalIsReached() {
        text.keep(place, form("/a", 100));
        for (long kept = 0; kept < RescuedText.MOST; kept += RescuedText.MOST_AT_A_PLACE) {
            text.keep(UUID.randomUUID(), form("/a", RescuedText.MOST_AT_A_PLACE));
        }

        assertThat(text.at(place)).isEmpty();
    }

    @Test
    void forgetsWhatIsOldAndWhatWasTaken() {
        text.keep(place, form("/a", 10));
        clock.advance(Duration.ofMinutes(31));
        text.keep(place, form("/b", 10));
        assertThat(text.at(place)).extracting(RescuedForm::action).containsExactly("/b");

        text.forget(place, text.at(place).getFirst());
        assertThat(text.at(place)).isEmpty();
    }

    private RescuedForm form(String action, long length) {
        TreeMap<String, List<String>> fields = new TreeMap<>();
        fields.put("x", List.of("y".repeat((int) length - 1)));
        return new RescuedForm(action, action, fields, clock.instant());
    }
}
