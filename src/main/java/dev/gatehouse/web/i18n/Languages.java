package dev.gatehouse.web.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the panel speaks. */
public final class Languages {

    public static final Locale FALLBACK = Locale.ENGLISH;
    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.KOREAN);

    private Languages() {}

    public static Optional<Locale> of(String tag) {
        return SUPPORTED.stream()
                .filter(language ->
                        language.getLanguage().equals(Locale.forLanguageTag(tag).getLanguage()))
                .findFirst();
    }

    /** The best of {@code Accept-Language}; English when it names none of ours. */
    public static Locale accepted(String header) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), SUPPORTED);
            return found == null ? FALLBACK : found;
        } catch (IllegalArgumentException malformedHeader) {
            return FALLBACK;
        }
    }
}
