package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Checks what a group is called and said to be. */
final class NameFindings {

    /** AWS's own words for the group that it makes with each VPC. */
    private static final String DEFAULT_DESCRIPTION = "default VPC security group";

    private static final int LONGEST = 255;
    private static final String SPECIAL = " ._-:/()#,@[]+=&;{}!$*";

    private final SecurityGroupSpec spec;
    private final Surroundings surroundings;
    private final List<Diagnostic> found = new ArrayList<>();

    NameFindings(SecurityGroupSpec spec, Surroundings surroundings) {
        this.spec = spec;
        this.surroundings = surroundings;
    }

    List<Diagnostic> all() {
        if (spec.defaultGroup()) {
            ofDefault();
        } else {
            name();
            found.addAll(text("groupName", spec.groupName()));
            found.addAll(text("description", spec.description()));
        }
        return found;
    }

    private void ofDefault() {
        if (!spec.groupName().equals(ObservedSecurityGroup.DEFAULT)) {
            found.add(Diagnostic.error("groupName", "security-group.default-name", ObservedSecurityGroup.DEFAULT));
        }
        if (!spec.description().equals(DEFAULT_DESCRIPTION)) {
            found.add(Diagnostic.error("description", "security-group.default-description", DEFAULT_DESCRIPTION));
        }
        others(true)
                .forEach(other -> found.add(Diagnostic.error(
                        "defaultGroup",
                        "security-group.second-default",
                        other.name(),
                        surroundings.nameOf(spec.vpc()))));
    }

    private void name() {
        String name = spec.groupName();
        if (name.toLowerCase(Locale.ROOT).startsWith("sg-")) {
            found.add(Diagnostic.error("groupName", "security-group.name-like-id", name));
        } else if (name.equalsIgnoreCase(ObservedSecurityGroup.DEFAULT)) {
            found.add(Diagnostic.error("groupName", "security-group.name-reserved", name));
        }
        others(false).stream()
                .filter(other -> other.spec().groupName().equalsIgnoreCase(name))
                .forEach(other ->
                        found.add(Diagnostic.error("groupName", "security-group.name-taken", name, other.name())));
    }

    private List<Surroundings.Sibling<SecurityGroupSpec>> others(boolean byDefault) {
        return surroundings.siblings(SecurityGroupSpec.class).stream()
                .filter(other -> other.spec().vpc().equals(spec.vpc()))
                .filter(other -> other.spec().defaultGroup() == byDefault)
                .toList();
    }

    /** What AWS takes in names and descriptions, of groups and of rules alike: other letters than English it refuses. */
    static List<Diagnostic> text(String path, String text) {
        List<Diagnostic> found = new ArrayList<>();
        if (text.isBlank()) {
            found.add(Diagnostic.error(path, "security-group.text-missing"));
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            found.add(Diagnostic.error(
                    path, "security-group.text-too-long", LONGEST, text.codePointCount(0, text.length())));
        }
        String refused = text.codePoints()
                .filter(character -> !isTaken(character))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        if (!refused.isEmpty()) {
            found.add(Diagnostic.error(path, "security-group.text-characters", refused, SPECIAL.strip()));
        }
        return found;
    }

    private static boolean isTaken(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || SPECIAL.indexOf(character) >= 0;
    }
}
