package dev.gatehouse.web.operate;

import dev.gatehouse.reconcile.StepView.Trouble;
import dev.gatehouse.resource.Fault;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What went wrong with AWS, for people: what it means and what to do next. A code with words of its own has them under
 * {@code fault.code.<code>}; every other has those of its sort, {@code fault.<sort>}.
 */
@Component
public class FaultWords {

    private final MessageSource messages;

    FaultWords(MessageSource messages) {
        this.messages = messages;
    }

    /** AWS's own code and message, and ours about them. */
    public record FaultView(String sort, String code, String message, String meaning, String next) {}

    public FaultView of(Trouble trouble) {
        return view(trouble.type(), trouble.code(), trouble.message());
    }

    public FaultView of(Fault fault) {
        return view(fault.getClass().getSimpleName(), fault.code(), fault.message());
    }

    /** The same of what was written down before. */
    public FaultView of(String sort, String code, String message) {
        return view(sort, code, message);
    }

    private FaultView view(String sort, String code, String message) {
        return new FaultView(sort, code, message, words(sort, code, "meaning"), words(sort, code, "next"));
    }

    private String words(String sort, String code, String what) {
        var locale = LocaleContextHolder.getLocale();
        String own = messages.getMessage("fault.code." + code + "." + what, null, null, locale);
        return own != null ? own : messages.getMessage("fault." + sort + "." + what, null, locale);
    }
}
