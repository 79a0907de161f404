package dev.gatehouse.kinds.userdata;

import dev.gatehouse.kinds.DomainNames;
import dev.gatehouse.kinds.efsmounttarget.EfsMountTargetSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the parts: each parameter, and that what they need is there. */
final class PartFindings {

    private static final int LONGEST_TITLE = 200;
    private static final int PAGE_SERVICE = 8787;
    private static final Pattern DIRECTORY = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");
    private static final Pattern SYSTEM =
            Pattern.compile("/(bin|boot|dev|etc|home|lib|lib64|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)"
                    + "|/(bin|boot|dev|etc|lib|lib64|proc|run|sbin|sys|usr)/.*|/var/(lib|log|run|tmp|cache|www)");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,189}");

    private static final Set<String> READS_SECRETS = Set.of(
            "AWSSecretsManagerClientReadOnlyAccess",
            "SecretsManagerReadWrite",
            "AdministratorAccess",
            "PowerUserAccess");
    private static final Set<String> READS_DATABASES = Set.of(
            "AmazonRDSReadOnlyAccess",
            "AmazonRDSFullAccess",
            "SecretsManagerReadWrite",
            "ReadOnlyAccess",
            "AdministratorAccess",
            "PowerUserAccess");

    private final Host host;
    private final String at;
    private final UserData of;
    private final Surroundings surroundings;
    private final List<Diagnostic> found = new ArrayList<>();

    PartFindings(Host host, String at, UserData of, Surroundings surroundings) {
        this.host = host;
        this.at = at + ".";
        this.of = of;
        this.surroundings = surroundings;
    }

    List<Diagnostic> all() {
        ports();
        if (of.webServer() != null && of.webServer().title().length() > LONGEST_TITLE) {
            error("webServer.title", "user-data.long-title", LONGEST_TITLE);
        }
        if (of.files() != null) {
            files(of.files());
        }
        if (of.databasePage() != null) {
            databasePage();
        }
        if (of.proxy() != null) {
            proxy(of.proxy());
        }
        return found;
    }

    /** A port has one listener. */
    private void ports() {
        Set<Integer> taken = new HashSet<>();
        if (of.proxy() != null) {
            taken.addAll(Set.of(80, 443));
            port("proxy.upstreamPort", of.proxy().upstreamPort(), Set.of(80, 443));
        }
        if (of.databasePage() != null) {
            taken.add(PAGE_SERVICE);
        }
        if (of.webServer() != null) {
            port("webServer.port", of.webServer().port(), taken);
            taken.add(of.webServer().port());
        }
        port("redisPort", of.redisPort(), taken);
    }

    private void port(String field, @Nullable Integer port, Set<Integer> taken) {
        if (port == null) {
            return;
        }
        if (port < 1 || port > 65_535) {
            error(field, "user-data.port-out-of-range", String.valueOf(port));
        } else if (taken.contains(port)) {
            error(field, "user-data.port-taken", String.valueOf(port));
        }
    }

    private void files(EfsMount files) {
        String directory = String.valueOf(files.directory());
        if (!DIRECTORY.matcher(directory).matches()) {
            error("files.directory", "user-data.malformed-directory", directory);
        } else if (SYSTEM.matcher(directory).matches()) {
            error("files.directory", "user-data.directory-of-system", directory);
        }
        boolean known = surroundings.spec(files.fileSystem()).isPresent();
        if (known
                && surroundings.siblings(EfsMountTargetSpec.class).stream()
                        .noneMatch(target -> target.spec().fileSystem().equals(files.fileSystem()))) {
            error("files.fileSystem", "user-data.no-mount-target", surroundings.nameOf(files.fileSystem()));
        }
    }

    private void databasePage() {
        if (of.webServer() == null) {
            error("databasePage", "user-data.page-without-server");
        }
        Ref<InstanceProfileSpec> profile = host.profile();
        if (profile == null) {
            error("databasePage", "user-data.page-without-profile");
            return;
        }
        surroundings.spec(profile).ifPresent(known -> {
            // What a policy of one's own allows cannot be seen here.
            boolean own = known.managedPolicies().stream().anyMatch(arn -> !arn.contains("::aws:"));
            if (!own && !(allows(known, READS_SECRETS) && allows(known, READS_DATABASES))) {
                found.add(Diagnostic.warning(
                        at + "databasePage", "user-data.page-without-permission", surroundings.nameOf(profile)));
            }
        });
    }

    private static boolean allows(InstanceProfileSpec profile, Set<String> policies) {
        return profile.managedPolicies().stream()
                .anyMatch(arn -> policies.contains(arn.substring(arn.lastIndexOf('/') + 1)));
    }

    private void proxy(ReverseProxy proxy) {
        if (!DomainNames.isSound(proxy.domain()) || !proxy.domain().contains(".")) {
            error("proxy.domain", "user-data.malformed-domain", proxy.domain());
        }
        if (!EMAIL.matcher(proxy.email()).matches()) {
            error("proxy.email", "user-data.malformed-email", proxy.email());
        }
        List<SecurityGroupSpec> known = host.securityGroups().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .toList();
        if (!known.isEmpty() && known.size() == host.securityGroups().size()) {
            for (int port : List.of(80, 443)) {
                if (known.stream().noneMatch(group -> group.letsIn(port))) {
                    found.add(Diagnostic.warning(at + "proxy", "user-data.proxy-not-open", port));
                }
            }
        }
    }

    private void error(String field, String code, Object... arguments) {
        found.add(Diagnostic.error(at + field, code, arguments));
    }
}
