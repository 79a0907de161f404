package dev.gatehouse.kinds.instanceprofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstanceProfileKindTest {

    private static final String CORE = "AmazonSSMManagedInstanceCore";

    private final PaperStack stack = new PaperStack();

    private static InstanceProfileSpec profile(String name, String... policies) {
        return new InstanceProfileSpec(name, List.of(policies), Tags.NONE);
    }

    @Test
    void takesAPolicyOfAwsByItsNameAlone() {
        assertThat(profile("web", CORE).managedPolicies()).containsExactly("arn:aws:iam::aws:policy/" + CORE);
        assertThat(stack.findings(profile("web", CORE))).isEmpty();
    }

    @Test
    void refusesNamesThatIamRefuses() {
        assertThat(stack.findings(profile("웹", CORE)))
                .containsExactly("error instance-profile.malformed-name profileName");
        assertThat(stack.findings(profile("a".repeat(65), CORE)))
                .containsExactly("error instance-profile.malformed-name profileName");
        stack.add("web", profile("Web", CORE));
        assertThat(stack.findings(profile("web", CORE)))
                .containsExactly("error instance-profile.name-taken profileName");
    }

    @Test
    void refusesPoliciesThatCannotBeAttached() {
        assertThat(stack.findings(profile("web", "arn:aws:s3:::bucket", CORE)))
                .contains("error instance-profile.malformed-policy managedPolicies[1]");
        assertThat(stack.findings(profile("web", "arn:aws:iam::210987654321:policy/theirs", CORE)))
                .contains("error instance-profile.policy-of-other-account managedPolicies[0]");
        assertThat(stack.findings(profile("web", "arn:aws:iam::123456789012:policy/ours", CORE)))
                .isEmpty();
        String[] many = IntStream.range(0, 11).mapToObj(i -> "Policy" + i).toArray(String[]::new);
        assertThat(stack.findings(profile("web", many)))
                .contains("warning instance-profile.too-many-policies managedPolicies");
    }

    @Test
    void warnsOfAllPowersAndSaysWhatIsMissing() {
        assertThat(stack.findings(profile("web", "AdministratorAccess")))
                .containsExactly(
                        "warning instance-profile.all-powers managedPolicies[0]",
                        "info instance-profile.no-session-manager managedPolicies");
    }
}
