package dev.gatehouse.web.api.gate;

import dev.gatehouse.web.api.gate.Replies.Reply;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.security.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries a POST with an {@code Idempotency-Key} out once: sent again with the same body it gets the same answer, with
 * another one it is refused. What was refused or failed did not happen and may be tried again under its key.
 */
@Component
public class Repeats extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";

    private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);
    private static final int LONGEST = 200;
    private static final String SECRET = Repeats.class.getName() + ".secret";

    private final Replies replies;
    private final Problems problems;

    Repeats(Replies replies, Problems problems) {
        this.replies = replies;
        this.problems = problems;
    }

    /** Of an answer that holds a secret it is only remembered that it was given. */
    public static void keepNoBody(ServletRequest request) {
        request.setAttribute(SECRET, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(KEY) == null
                || Caller.of(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        if (!key.matches("[\\x21-\\x7e]{1," + LONGEST + "}")) {
            problems.write(problems.of(HttpStatus.BAD_REQUEST, "key-malformed", LONGEST), request, response);
            return;
        }
        UUID token = Caller.of(request).orElseThrow().token().id();
        String hash = hash(request);
        Optional<Reply> before = replies.take(token, key, hash);
        if (before.isPresent()) {
            again(before.get(), hash, request, response);
        } else {
            first(token, key, request, response, chain);
        }
    }

    private void first(
            UUID token, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, answer);
            done = HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful();
        } finally {
            if (done) {
                String body = request.getAttribute(SECRET) == null
                        ? new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                        : "";
                replies.answered(token, key, answer.getStatus(), headers(answer), body);
            } else {
                replies.released(token, key);
            }
            answer.copyBodyToResponse();
        }
    }

    private static Map<String, String> headers(HttpServletResponse answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            Optional.ofNullable(answer.getHeader(name)).ifPresent(value -> headers.put(name, value));
        }
        return headers;
    }

    private void again(Reply before, String hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!before.requestHash().equals(hash)) {
            problems.write(problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused"), request, response);
            return;
        }
        Integer status = before.status();
        if (status == null) {
            problems.write(problems.of(HttpStatus.CONFLICT, "key-in-use"), request, response);
            return;
        }
        byte[] body = Optional.ofNullable(before.body()).orElse("").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        before.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String hash(HttpServletRequest request) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String query = Optional.ofNullable(request.getQueryString()).orElse("");
            sha256.update((request.getRequestURI() + "?" + query + "\n").getBytes(StandardCharsets.UTF_8));
            if (request instanceof ReadRequest read) {
                sha256.update(read.body());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
