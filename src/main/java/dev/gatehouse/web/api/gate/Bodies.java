package dev.gatehouse.web.api.gate;

import dev.gatehouse.web.api.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads bodies into memory, up to a limit and only of who may ask at all; refuses what is not plain UTF-8. */
public final class Bodies extends OncePerRequestFilter {

    /** Room for a stack of some thousand rules with their descriptions. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Problems problems;

    public Bodies(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null || !isUtf8(request.getContentType())) {
            problems.write(problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type"), request, response);
            return;
        }
        byte[] body = request.getContentLengthLong() > MOST_BYTES
                ? null
                : request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body == null || body.length > MOST_BYTES) {
            problems.write(
                    problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", MOST_BYTES / 1024 / 1024),
                    request,
                    response);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    /** JSON is UTF-8 (RFC 8259); a charset that says otherwise would be ignored by some and obeyed by others. */
    private static boolean isUtf8(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        try {
            Charset charset = MediaType.parseMediaType(contentType).getCharset();
            return charset == null || charset.equals(StandardCharsets.UTF_8);
        } catch (InvalidMediaTypeException | UnsupportedCharsetException notKnown) {
            return false;
        }
    }
}
