package dev.gatehouse.web.api.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what the server itself refuses, such as a path that no client writes, as a problem instead of a page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAnswers extends OncePerRequestFilter {

    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (request.getDispatcherType() != DispatcherType.ERROR
                || !(asked instanceof String path && path.startsWith("/api/"))) {
            chain.doFilter(request, response);
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus said = Optional.ofNullable(status instanceof Integer code ? HttpStatus.resolve(code) : null)
                .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        if (said.is4xxClientError()) {
            problems.write(
                    problems.of(said, said == HttpStatus.NOT_FOUND ? "not-found" : "refused"), request, response);
        } else {
            problems.write(problems.of(said, "internal", ""), request, response);
        }
    }
}
