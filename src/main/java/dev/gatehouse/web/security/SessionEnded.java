package dev.gatehouse.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What a request gets that nobody signed in for, or whose form is older than its session: the way to sign in, and its
 * typed text kept. A real refusal becomes the 403 page.
 */
@Component
class SessionEnded implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SIGN_IN = "/sign-in";

    private final CurrentPerson currentPerson;
    private final RescuedForms rescuedForms;
    private final ReturnPath returnPath;

    SessionEnded(CurrentPerson currentPerson, RescuedForms rescuedForms, ReturnPath returnPath) {
        this.currentPerson = currentPerson;
        this.rescuedForms = rescuedForms;
        this.returnPath = returnPath;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException nobody)
            throws IOException {
        if (Origin.isForeign(request) && !isRead(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (isRead(request) && !Origin.isHtmx(request)) {
            goTo(SIGN_IN, request, response);
        } else {
            String page = keep(request);
            returnPath.remember(request, page);
            goTo(SIGN_IN, request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!(denied instanceof CsrfException) || Origin.isForeign(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (currentPerson.of(request).isEmpty()
                && !request.getRequestURI().equals(SIGN_IN)) {
            commence(request, response, null);
        } else {
            goTo(keep(request), request, response);
        }
    }

    /** Keeps what was typed; returns the page it was typed on. */
    private String keep(HttpServletRequest request) {
        String page = Origin.page(request).orElse(request.getRequestURI());
        if (!isRead(request)) {
            rescuedForms.rescue(request, page);
        }
        return page;
    }

    private static void goTo(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Origin.isHtmx(request)) {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (wantsPage(request)) {
            response.setHeader(HttpHeaders.LOCATION, path);
            response.setStatus(HttpStatus.SEE_OTHER.value());
        } else {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains(MediaType.TEXT_HTML_VALUE) || accept.contains("*/*");
    }
}
