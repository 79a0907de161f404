package dev.gatehouse.web.i18n;

import dev.gatehouse.team.Preferences;
import dev.gatehouse.web.security.CurrentPerson;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.util.WebUtils;

/** Language: what the person chose, else what this browser chose before, else what it asks for. Time zone: theirs, else UTC. */
public class PersonLocaleResolver implements LocaleContextResolver {

    /** Remembers the language of a browser in which nobody is signed in. */
    public static final String COOKIE = "gatehouse-language";

    private final CurrentPerson currentPerson;

    PersonLocaleResolver(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale chosen = currentPerson.preferences(request).language();
        return chosen != null
                ? chosen
                : remembered(request).orElseGet(() -> Languages.accepted(acceptLanguage(request)));
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        Preferences preferences = currentPerson.preferences(request);
        ZoneId zone = preferences.zone() == null ? ZoneOffset.UTC : preferences.zone();
        return new SimpleTimeZoneAwareLocaleContext(resolveLocale(request), TimeZone.getTimeZone(zone));
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : Languages.of(cookie.getValue());
    }

    private static String acceptLanguage(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        return header == null || header.isBlank() ? "*" : header;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("people choose their language on their own page");
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("people choose their language on their own page");
    }
}
