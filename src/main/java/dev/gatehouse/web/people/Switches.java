package dev.gatehouse.web.people;

import dev.gatehouse.team.Everyone;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Preferences;
import dev.gatehouse.team.Theme;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.i18n.Languages;
import dev.gatehouse.web.i18n.PersonLocaleResolver;
import dev.gatehouse.web.security.CurrentPerson;
import dev.gatehouse.web.security.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and theme, switched from any page and without JavaScript. */
@Controller
class Switches {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final People people;
    private final CurrentPerson currentPerson;

    Switches(People people, CurrentPerson currentPerson) {
        this.people = people;
        this.currentPerson = currentPerson;
    }

    @PostMapping("/language")
    @Everyone
    String language(
            @RequestParam String language,
            @RequestParam String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale chosen = Languages.of(language).orElse(Languages.FALLBACK);
        response.addHeader(HttpHeaders.SET_COOKIE, remembering(chosen, request.isSecure()));
        currentPerson.of(request).ifPresent(person -> {
            Preferences before = currentPerson.preferences(request);
            people.prefer(person.id(), new Preferences(chosen, before.zone(), before.theme()));
        });
        return "redirect:" + LocalPath.of(back).orElse("/");
    }

    @PostMapping("/theme")
    @Viewers
    String theme(Person person, @RequestParam Theme theme, @RequestParam String back, HttpServletRequest request) {
        Preferences before = currentPerson.preferences(request);
        people.prefer(person.id(), new Preferences(before.language(), before.zone(), theme));
        return "redirect:" + LocalPath.of(back).orElse("/");
    }

    private static String remembering(Locale language, boolean secure) {
        return ResponseCookie.from(PersonLocaleResolver.COOKIE, language.getLanguage())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
