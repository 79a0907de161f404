package dev.gatehouse.web.api.problem;

import dev.gatehouse.inventory.Refused;
import dev.gatehouse.net.Malformed;
import dev.gatehouse.reconcile.AwsTrouble;
import dev.gatehouse.reconcile.NotApproved;
import dev.gatehouse.web.DatabaseAway;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.api.problem.Problems.Saying;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever an endpoint of the API throws into a problem; what is nobody's fault is logged under a number. */
@Component
class Troubles implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(Troubles.class);

    private final Problems problems;
    private final BadRequests badRequests;

    Troubles(Problems problems, BadRequests badRequests) {
        this.problems = problems;
        this.badRequests = badRequests;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        // What is not allowed is answered by the chain of filters.
        if (!request.getRequestURI().startsWith("/api/")
                || thrown instanceof AccessDeniedException
                || thrown instanceof AuthenticationException) {
            return null;
        }
        try {
            problems.write(saying(thrown, request, response), request, response);
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Saying saying(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        return switch (thrown) {
            case Rejected rejected ->
                problems.of(rejected.status(), rejected.code(), rejected.remarks(), rejected.arguments());
            case NotFound none -> problems.of(HttpStatus.NOT_FOUND, "not-found");
            case Refused refused ->
                invalid(refused.diagnostics().stream()
                        .map(found -> problems.remark(found, found.path()))
                        .toList());
            case dev.gatehouse.team.Refused refused -> invalid(List.of(problems.remark(refused)));
            case Malformed malformed ->
                invalid(List.of(problems.error(
                        "", malformed.code(), malformed.arguments().toArray())));
            case NotApproved refusal -> notApproved(refusal, request, response);
            case AwsTrouble trouble ->
                problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "aws",
                        trouble.fault().code(),
                        trouble.fault().message());
            case ObjectOptimisticLockingFailureException stale -> problems.of(HttpStatus.CONFLICT, "changed-meanwhile");
            case Exception away
            when DatabaseAway.isBehind(away) -> problems.of(HttpStatus.SERVICE_UNAVAILABLE, "database");
            default -> badRequests.saying(thrown, response).orElseGet(() -> defect(thrown, request));
        };
    }

    private Saying invalid(List<Remark> remarks) {
        return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", remarks);
    }

    private Saying notApproved(NotApproved refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.run() != null) {
            String stack = request.getRequestURI().replaceFirst("(/api/stacks/[^/]+)/.*", "$1");
            response.setHeader(HttpHeaders.LOCATION, stack + "/runs/" + refusal.run());
        }
        HttpStatus status = switch (refusal.reason()) {
            case BLOCKED, REASON_MISSING -> HttpStatus.UNPROCESSABLE_CONTENT;
            case STALE, OVERTAKEN, OUTDATED, BUSY, EMPTY -> HttpStatus.CONFLICT;
        };
        return problems.approval(status, refusal.reason());
    }

    private Saying defect(Exception thrown, HttpServletRequest request) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, thrown);
        return problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", reference);
    }
}
