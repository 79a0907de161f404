package dev.gatehouse.web.shell;

import dev.gatehouse.web.DatabaseAway;
import dev.gatehouse.web.api.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Says so when the database cannot be reached, on a page that needs nothing of it. Outermost, as sessions are in the database
 * too; and for error pages, which ask who somebody is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WithoutDatabase extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WithoutDatabase.class);
    private static final String SECONDS = "5";

    /** The chain may not have come as far as to write its own. */
    private static final Map<String, String> HEADERS = Map.of(
            HttpHeaders.RETRY_AFTER,
            SECONDS,
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY");

    private final Problems problems;
    private final LocaleResolver locales;
    private final ITemplateEngine templates;
    private final ResourceUrlProvider files;

    WithoutDatabase(Problems problems, LocaleResolver locales, ITemplateEngine templates, ResourceUrlProvider files) {
        this.problems = problems;
        this.locales = locales;
        this.templates = templates;
        this.files = files;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException thrown) {
            if (response.isCommitted() || !DatabaseAway.isBehind(thrown)) {
                throw thrown;
            }
            LOG.warn("{} {}: the database cannot be reached", request.getMethod(), request.getRequestURI());
            LOG.debug("How that was noticed", thrown);
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        HEADERS.forEach(response::setHeader);
        if (request.getRequestURI().startsWith("/api/")) {
            problems.write(problems.of(HttpStatus.SERVICE_UNAVAILABLE, "database"), request, response);
            return;
        }
        Locale language = locales.resolveLocale(request);
        String part = request.getHeader("HX-Request") == null ? "page" : "toast";
        byte[] body = templates
                .process("error/without-database", Set.of(part), new Context(language, Map.of("files", files)))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
