package dev.gatehouse.web.security;

import dev.gatehouse.team.People;
import dev.gatehouse.team.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Tells browsers in which somebody had signed in from others, by a cookie that outlives the session and opens nothing:
 * memory is spent only on the forms of the former.
 */
@Component
class KnownBrowser {

    static final String COOKIE = "GATEHOUSE_BROWSER";
    private static final Duration KEPT = Duration.ofDays(30);

    private final People people;

    KnownBrowser(People people) {
        this.people = people;
    }

    void remember(UUID user, HttpServletRequest request, HttpServletResponse response) {
        people.find(user)
                .flatMap(User::browserMark)
                .ifPresent(mark -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(mark, request.isSecure())));
    }

    boolean sent(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && people.knowsBrowser(cookie.getValue());
    }

    private static String cookie(String mark, boolean secure) {
        return ResponseCookie.from(COOKIE, mark)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
