package dev.gatehouse.web.api.problem;

import dev.gatehouse.web.api.problem.Problems.Saying;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a request that no endpoint could take, as Spring and Jackson put it. */
@Component
class BadRequests {

    private final Problems problems;

    BadRequests(Problems problems) {
        this.problems = problems;
    }

    /** Empty if it is not the request's fault. */
    Optional<Saying> saying(Exception thrown, HttpServletResponse response) {
        return Optional.ofNullable(
                switch (thrown) {
                    case HttpRequestMethodNotSupportedException method -> method(method, response);
                    case HttpMediaTypeNotSupportedException type ->
                        problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type");
                    case HttpMediaTypeNotAcceptableException type ->
                        problems.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", MediaType.APPLICATION_JSON_VALUE);
                    case NoResourceFoundException none -> problems.of(HttpStatus.NOT_FOUND, "not-found");
                    case NoHandlerFoundException none -> problems.of(HttpStatus.NOT_FOUND, "not-found");
                    case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
                    case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
                    case MissingServletRequestParameterException missing ->
                        invalid(problems.error(missing.getParameterName(), "field.required"));
                    case MissingRequestValueException missing -> problems.of(HttpStatus.BAD_REQUEST, "malformed", "");
                    default -> null;
                });
    }

    private Saying method(HttpRequestMethodNotSupportedException method, HttpServletResponse response) {
        String allowed = Optional.ofNullable(method.getSupportedHttpMethods()).stream()
                .flatMap(java.util.Set::stream)
                .map(HttpMethod::name)
                .sorted()
                .collect(Collectors.joining(", "));
        response.setHeader(HttpHeaders.ALLOW, allowed);
        return problems.of(HttpStatus.METHOD_NOT_ALLOWED, "method", method.getMethod(), allowed);
    }

    /** What is no id can be nobody's; what is no number is said at its parameter. */
    private Saying mismatch(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? problems.of(HttpStatus.NOT_FOUND, "not-found")
                : invalid(problems.error(
                        mismatch.getName(), "choice.unknown", shortened(String.valueOf(mismatch.getValue()))));
    }

    private Saying unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                invalid(problems.error(path(unknown), "json.unknown-field", shortened(unknown.getPropertyName())));
            case DatabindException wrong -> invalid(problems.error(path(wrong), "json.type"));
            case JacksonException broken -> malformed(broken);
            case null, default -> problems.of(HttpStatus.BAD_REQUEST, "no-body");
        };
    }

    private Saying malformed(JacksonException broken) {
        var at = broken.getLocation();
        String where = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
        return problems.of(HttpStatus.BAD_REQUEST, "malformed", where);
    }

    private Saying invalid(Remark remark) {
        return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(remark));
    }

    private static String path(DatabindException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shortened(name));
            }
        }
        return path.toString();
    }

    /** What somebody sent comes back only as far as it helps them to find it. */
    private static String shortened(@Nullable String text) {
        String sent = text == null ? "" : text;
        return sent.length() <= 60 ? sent : sent.substring(0, 60) + "…";
    }
}
