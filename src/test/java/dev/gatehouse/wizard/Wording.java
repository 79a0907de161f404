package dev.gatehouse.wizard;

import dev.gatehouse.resource.Diagnostic;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a person reads of a diagnostic, in either language. */
final class Wording {

    private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

    static {
        MESSAGES.setBasenames("messages/values", "messages/setup", "messages/kinds/vpc");
        MESSAGES.setDefaultEncoding("UTF-8");
        MESSAGES.setFallbackToSystemLocale(false);
        MESSAGES.setAlwaysUseMessageFormat(true);
    }

    private Wording() {}

    static String english(Diagnostic diagnostic) {
        return in(Locale.ENGLISH, diagnostic);
    }

    static String korean(Diagnostic diagnostic) {
        return in(Locale.KOREAN, diagnostic);
    }

    private static String in(Locale language, Diagnostic diagnostic) {
        return MESSAGES.getMessage(
                "diagnostic." + diagnostic.code(), diagnostic.arguments().toArray(), language);
    }
}
