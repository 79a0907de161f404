package dev.gatehouse.team;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a person wants to be shown things; what is null follows the browser. */
public record Preferences(
        @Nullable Locale language, @Nullable ZoneId zone, Theme theme) {

    public static final Preferences UNKNOWN = new Preferences(null, null, Theme.AUTO);
}
