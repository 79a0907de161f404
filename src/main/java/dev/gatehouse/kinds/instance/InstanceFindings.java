package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.userdata.Host;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of an instance what is in it: image, type, disk, script, and who can sign in. */
final class InstanceFindings {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z0-9-]+");
    private static final Pattern ARM = Pattern.compile("[a-z]+\\d+g[a-z-]*\\..*");
    private static final String SESSION_MANAGER = "AmazonSSMManagedInstanceCore";
    private static final int LARGEST_VOLUME = 16_384;
    private static final int SMALLEST_KNOWN_ROOT = 8;
    private static final int MOST_HOPS = 64;

    private InstanceFindings() {}

    static List<Diagnostic> about(InstanceSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        if (!MachineImages.isSound(spec.image())) {
            found.add(Diagnostic.error("image", "instance.malformed-image"));
        }
        found.addAll(type(spec));
        found.addAll(volume(spec));
        found.addAll(new Host(
                        spec.image(),
                        spec.instanceProfile(),
                        spec.securityGroups(),
                        InstanceExposure.mayBePublic(spec, surroundings))
                .findings("userData", spec.userData(), surroundings));
        if (spec.userData() != null && spec.userData().natFor() != null && spec.sourceDestCheck()) {
            found.add(Diagnostic.error("sourceDestCheck", "instance.forwards-nothing"));
        }
        if (!spec.tokensRequired()) {
            found.add(Diagnostic.error("tokensRequired", "instance.metadata-v1"));
        }
        if (spec.metadataHops() < 1 || spec.metadataHops() > MOST_HOPS) {
            found.add(Diagnostic.error("metadataHops", "instance.out-of-range", spec.metadataHops(), 1, MOST_HOPS));
        }
        if (spec.keyPair() == null && !isManaged(spec.instanceProfile(), surroundings)) {
            found.add(Diagnostic.info("keyPair", "instance.no-way-in"));
        }
        if (!spec.running()) {
            found.add(Diagnostic.info("running", "instance.stopped"));
        }
        return found;
    }

    private static List<Diagnostic> type(InstanceSpec spec) {
        if (!TYPE.matcher(spec.instanceType()).matches()) {
            return List.of(Diagnostic.error("instanceType", "instance.malformed-type", spec.instanceType()));
        }
        boolean arm = ARM.matcher(spec.instanceType()).matches();
        boolean clash = arm ? MachineImages.isForX86(spec.image()) : MachineImages.isForArm(spec.image());
        return clash
                ? List.of(Diagnostic.error("instanceType", "instance.other-architecture", spec.instanceType()))
                : List.of();
    }

    private static List<Diagnostic> volume(InstanceSpec spec) {
        int size = spec.rootVolumeSize();
        if (size < 1 || size > LARGEST_VOLUME) {
            return List.of(Diagnostic.error("rootVolumeSize", "instance.out-of-range", size, 1, LARGEST_VOLUME));
        }
        boolean known = MachineImages.choices().stream()
                .anyMatch(choice -> choice.value().equals(spec.image()));
        if (known && size < SMALLEST_KNOWN_ROOT) {
            return List.of(Diagnostic.error("rootVolumeSize", "instance.small-root", SMALLEST_KNOWN_ROOT));
        }
        return spec.encrypted() ? List.of() : List.of(Diagnostic.warning("encrypted", "instance.unencrypted"));
    }

    /** Whether Session Manager may get in; of a profile that is not ours nobody here can tell. */
    private static boolean isManaged(@Nullable Ref<InstanceProfileSpec> profile, Surroundings surroundings) {
        return profile != null
                && surroundings
                        .spec(profile)
                        .map(one -> one.managedPolicies().stream().anyMatch(policy -> policy.endsWith(SESSION_MANAGER)))
                        .orElse(true);
    }
}
