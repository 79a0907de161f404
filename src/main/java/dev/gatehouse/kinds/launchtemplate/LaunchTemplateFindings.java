package dev.gatehouse.kinds.launchtemplate;

import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.userdata.Host;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks launch templates, of which AWS itself says little before something is launched. */
final class LaunchTemplateFindings {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9().\\-/_]{3,128}");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z0-9-]+");
    private static final Pattern ARM = Pattern.compile("[a-z]+\\d+g[a-z-]*\\..*");

    /** Of a network interface, unless AWS raises the quota. */
    private static final int MOST_GROUPS = 5;

    private LaunchTemplateFindings() {}

    static List<Diagnostic> about(LaunchTemplateSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(name(spec, surroundings));
        if (!MachineImages.isSound(spec.image())) {
            found.add(Diagnostic.error("image", "launch-template.malformed-image"));
        }
        found.addAll(type(spec));
        found.addAll(groups(spec, surroundings));
        found.addAll(new Host(spec.image(), spec.instanceProfile(), spec.securityGroups(), true)
                .findings("userData", spec.userData(), surroundings));
        if (spec.userData() != null) {
            found.addAll(ofMany(spec.userData()));
        }
        return found;
    }

    private static List<Diagnostic> name(LaunchTemplateSpec spec, Surroundings surroundings) {
        if (!NAME.matcher(spec.templateName()).matches()) {
            return List.of(Diagnostic.error("templateName", "launch-template.malformed-name", spec.templateName()));
        }
        return surroundings.siblings(LaunchTemplateSpec.class).stream()
                .filter(other -> other.spec().templateName().equals(spec.templateName()))
                .map(other -> Diagnostic.error(
                        "templateName", "launch-template.name-taken", spec.templateName(), other.name()))
                .toList();
    }

    private static List<Diagnostic> groups(LaunchTemplateSpec spec, Surroundings surroundings) {
        if (spec.securityGroups().isEmpty()) {
            return List.of(Diagnostic.error("securityGroups", "launch-template.no-group"));
        }
        List<Diagnostic> found = new ArrayList<>();
        if (spec.securityGroups().size() > MOST_GROUPS) {
            found.add(Diagnostic.error("securityGroups", "launch-template.too-many-groups", MOST_GROUPS));
        }
        long networks = spec.securityGroups().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .map(SecurityGroupSpec::vpc)
                .distinct()
                .count();
        if (networks > 1) {
            found.add(Diagnostic.error("securityGroups", "launch-template.two-vpcs"));
        }
        return found;
    }

    private static List<Diagnostic> type(LaunchTemplateSpec spec) {
        if (!TYPE.matcher(spec.instanceType()).matches()) {
            return List.of(Diagnostic.error("instanceType", "launch-template.malformed-type", spec.instanceType()));
        }
        boolean arm = ARM.matcher(spec.instanceType()).matches();
        boolean clash = arm ? MachineImages.isForX86(spec.image()) : MachineImages.isForArm(spec.image());
        return clash
                ? List.of(Diagnostic.error("instanceType", "launch-template.other-architecture", spec.instanceType()))
                : List.of();
    }

    /** What suits one host alone, as others know it by its address. */
    private static List<Diagnostic> ofMany(UserData userData) {
        List<Diagnostic> found = new ArrayList<>();
        if (userData.proxy() != null) {
            found.add(Diagnostic.warning("userData.proxy", "launch-template.proxy-of-many"));
        }
        if (userData.natFor() != null) {
            found.add(Diagnostic.error("userData.natFor", "launch-template.nat-of-many"));
        }
        return found;
    }
}
