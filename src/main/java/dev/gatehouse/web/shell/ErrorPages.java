package dev.gatehouse.web.shell;

import dev.gatehouse.team.Everyone;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What people see when something went wrong: what happened, what it means, what to do. Never a stack trace. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 409, 413, 500);
    private static final int INTERNAL = 500;

    @RequestMapping("${server.error.path:/error}")
    @Everyone
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute(
                "key", "error." + (EXPLAINED.contains(status) ? status : status < INTERNAL ? 400 : INTERNAL));
        if (status >= INTERNAL) {
            model.addAttribute("reference", logged(request));
        }
        return request.getHeader("HX-Request") == null ? "error/page" : "error/page :: toast";
    }

    /** Asking for the error page itself finds nothing. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    /** Under a number that the person can name to whoever reads the log. */
    private static String logged(HttpServletRequest request) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElse("");
        log.error("{} {} failed, reference {}", request.getMethod(), path, reference, (Throwable) cause);
        return reference;
    }
}
