package dev.gatehouse.kinds.userdata;

import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What user data runs on, as far as it is said beside it.
 *
 * @param image as launches name it: an AMI, or a parameter that leads to one
 * @param mayBePublic whether it has a public address, or can have one as far as is known
 */
public record Host(
        String image,
        @Nullable Ref<InstanceProfileSpec> profile,
        List<Ref<SecurityGroupSpec>> securityGroups,
        boolean mayBePublic) {

    /**
     * What is wrong or doubtful about the user data there.
     *
     * @param at the component that holds it; findings are at its fields
     */
    public List<Diagnostic> findings(String at, @Nullable UserData userData, Surroundings surroundings) {
        return userData == null ? List.of() : new UserDataFindings(this, at, userData, surroundings).all();
    }

    ImageFamily family() {
        return ImageFamily.of(image);
    }
}
