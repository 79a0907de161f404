package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class SpansTest {

    private final Spans spans = new Spans(messages());

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/runs");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0:00", "PT5.9S, 0:05", "PT1M40S, 1:40", "PT1H2M3S, 1:02:03", "PT-3S, 0:00"})
    void readsLikeAClock(Duration duration, String text) {
        assertThat(spans.of(duration)).isEqualTo(text);
    }

    @Test
    void saysInWordsWhatWasOverInNoTime() {
        LocaleContextHolder.setLocale(Locale.KOREAN);
        assertThat(spans.passed(Duration.ofMillis(999))).isEqualTo("1초 미만");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(spans.passed(Duration.ZERO)).isEqualTo("under a second");
        assertThat(spans.passed(Duration.ofSeconds(1))).isEqualTo("0:01");
    }
}
