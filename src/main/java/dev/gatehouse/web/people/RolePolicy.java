package dev.gatehouse.web.people;

import dev.gatehouse.resource.Kinds;
import dev.gatehouse.watch.WatchPermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the role must be allowed through which the panel works in an account: what every room says that it calls, for
 * building, for looking and for drills. As policies, each no longer than IAM takes.
 */
@Component
public class RolePolicy {

    /** IAM: 6,144 characters a managed policy, white space not counted (2026-11). */
    static final int LONGEST = 6_144;

    /** What no room calls: the zones of a Region, and who changed something past the panel. */
    private static final Set<String> OWN = Set.of("ec2:DescribeAvailabilityZones", "cloudtrail:LookupEvents");

    private static final String FRAME = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";

    private final Kinds kinds;
    private final WatchPermissions watching;

    RolePolicy(Kinds kinds, WatchPermissions watching) {
        this.kinds = kinds;
        this.watching = watching;
    }

    /** A statement in a policy: the name says what it is for, so that drills may be left out. */
    private record Statement(String name, List<String> actions) {

        String text() {
            return actions.stream()
                    .map(action -> "        \"" + action + "\"")
                    .collect(Collectors.joining(
                            ",\n",
                            "    {\n      \"Sid\": \"" + name
                                    + "\",\n      \"Effect\": \"Allow\",\n      \"Action\": [\n",
                            "\n      ],\n      \"Resource\": \"*\"\n    }"));
        }

        int length() {
            return text().replaceAll("\\s", "").length() + 1;
        }
    }

    /** Each the text of a policy; a role gets all of them. */
    public List<String> documents() {
        List<String> documents = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        int length = FRAME.length();
        for (Statement statement : statements()) {
            if (length + statement.length() > LONGEST) {
                documents.add(document(open));
                open.clear();
                length = FRAME.length();
            }
            open.add(statement);
            length += statement.length();
        }
        documents.add(document(open));
        return documents;
    }

    /** One for each service, so that each is short enough to stand where there is room. */
    private List<Statement> statements() {
        Set<String> building = new TreeSet<>(OWN);
        kinds.all().forEach(kind -> building.addAll(kind.actions()));
        Set<String> looking = without(watching.looking(), building);
        Set<String> drilling = new TreeSet<>(watching.drilling());
        drilling.removeAll(building);
        List<Statement> all = new ArrayList<>();
        all.addAll(byService("Build", building));
        all.addAll(byService("Look", looking));
        all.add(new Statement("Drill", List.copyOf(drilling)));
        return all;
    }

    private static Set<String> without(Collection<String> actions, Set<String> others) {
        Set<String> left = new TreeSet<>(actions);
        left.removeAll(others);
        return left;
    }

    private static List<Statement> byService(String purpose, Set<String> actions) {
        return actions.stream()
                .map(RolePolicy::service)
                .distinct()
                .sorted()
                .map(service -> new Statement(
                        purpose + Character.toUpperCase(service.charAt(0)) + service.substring(1),
                        actions.stream()
                                .filter(action -> service(action).equals(service))
                                .toList()))
                .toList();
    }

    private static String service(String action) {
        return action.substring(0, action.indexOf(':')).replace("-", "");
    }

    private static String document(List<Statement> statements) {
        return statements.stream()
                .map(Statement::text)
                .collect(Collectors.joining(
                        ",\n", "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n", "\n  ]\n}"));
    }
}
