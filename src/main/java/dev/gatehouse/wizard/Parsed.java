package dev.gatehouse.wizard;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Spec;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came of a typed form.
 *
 * @param spec null exactly when there are problems
 * @param places where a list's element was typed, by where the spec has it: a spec sorts its lists
 */
public record Parsed<S extends Spec>(@Nullable S spec, List<Diagnostic> problems, Map<String, String> places) {

    private static final Pattern ELEMENT = Pattern.compile("(.*?\\[[^]]*])(.*)");

    public Parsed {
        problems = List.copyOf(problems);
        places = Map.copyOf(places);
    }

    /** A diagnostic of the spec, brought to the field where its matter was typed. */
    public Diagnostic placed(Diagnostic diagnostic) {
        Matcher parts = ELEMENT.matcher(diagnostic.path());
        if (!parts.matches()) {
            return diagnostic;
        }
        String place = places.getOrDefault(parts.group(1), parts.group(1));
        return new Diagnostic(diagnostic.severity(), diagnostic.code(), place + parts.group(2), diagnostic.arguments());
    }
}
