package dev.gatehouse.web.api.problem;

import dev.gatehouse.reconcile.NotApproved;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Says problems in the caller's language. */
@Component
public class Problems {

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /** A way to say a problem once the language is known. */
    @FunctionalInterface
    public interface Saying {
        Problem in(Locale language);
    }

    public Saying of(HttpStatus status, String code, Object... arguments) {
        return of(status, code, List.of(), arguments);
    }

    Saying of(HttpStatus status, String code, List<Remark> remarks, Object... arguments) {
        return language -> new Problem(
                Problem.TYPES + code,
                messages.getMessage("api.problem." + code, null, language),
                status.value(),
                messages.getMessage("api.problem." + code + ".detail", arguments, null, language),
                remarks);
    }

    /** A plan or a run that cannot go on, in the words of its page. */
    Saying approval(HttpStatus status, NotApproved.Reason reason) {
        return language -> new Problem(
                Problem.TYPES + "approval-" + Texts.write(reason),
                messages.getMessage("approval." + reason, null, language),
                status.value(),
                null,
                List.of());
    }

    /** A diagnostic in the language of the request at hand. */
    public Remark remark(Diagnostic diagnostic, String path) {
        return remark(
                diagnostic.severity().name().toLowerCase(Locale.ROOT),
                "diagnostic." + diagnostic.code(),
                diagnostic.code(),
                path,
                diagnostic.arguments());
    }

    /** The same about a rule of the team. */
    Remark remark(dev.gatehouse.team.Refused refused) {
        List<String> arguments =
                List.of(refused.arguments()).stream().map(String::valueOf).toList();
        return remark("error", refused.code(), refused.code(), refused.field(), arguments);
    }

    private Remark remark(String severity, String key, String code, String path, List<String> arguments) {
        String message = messages.getMessage(key, arguments.toArray(), LocaleContextHolder.getLocale());
        return new Remark(severity, code, path, arguments, message);
    }

    /** An error about what was sent, which only the API can find. */
    public Remark error(String path, String code, Object... arguments) {
        return remark(Diagnostic.error(path, code, arguments), path);
    }

    public void write(Saying saying, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = locales.resolveLocale(request);
        Problem problem = saying.in(language);
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
