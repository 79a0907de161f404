package dev.gatehouse.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Where somebody goes after signing in: where they were when it turned out that they had to. Only the place is kept, no
 * request is ever repeated.
 */
@Component
public class ReturnPath implements RequestCache {

    private static final String PATH = ReturnPath.class.getName();

    /** Longer than any address of ours; nobody can make sessions large by it. */
    private static final int LONGEST = 1000;

    void remember(HttpServletRequest request, String path) {
        if (path.length() <= LONGEST) {
            request.getSession(true).setAttribute(PATH, path);
        }
    }

    /** Once; the start page when nothing is remembered. */
    public String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object remembered = session == null ? null : session.getAttribute(PATH);
        if (session != null) {
            session.removeAttribute(PATH);
        }
        return remembered instanceof String path ? path : "/";
    }

    /** Only what a person would call a page is worth returning to. */
    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String accept = request.getHeader("Accept");
        if (HttpMethod.GET.matches(request.getMethod())
                && !Origin.isHtmx(request)
                && accept != null
                && accept.contains("text/html")) {
            String query = request.getQueryString();
            Optional<String> page = LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
            page.ifPresent(path -> remember(request, path));
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        take(request);
    }
}
