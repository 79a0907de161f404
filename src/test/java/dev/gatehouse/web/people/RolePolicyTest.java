package dev.gatehouse.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resource.Drill;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Watched;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Surfer;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The policy of the role through which the panel works says all that its rooms call. */
@PanelTest
class RolePolicyTest {

    @Autowired
    private RolePolicy policy;

    @Autowired
    private Kinds kinds;

    @Autowired
    private ObjectProvider<Watched<?>> watched;

    @Autowired
    private ObjectProvider<Drill<?>> drills;

    @Autowired
    private Surfer surfer;

    private Set<String> allowed() {
        Set<String> allowed = new TreeSet<>();
        for (String document : policy.documents()) {
            for (JsonNode statement :
                    JsonMapper.builder().build().readTree(document).path("Statement")) {
                statement.path("Action").forEach(action -> allowed.add(action.asString()));
            }
        }
        return allowed;
    }

    @Test
    void allowsWhatBuildingLookingAndDrillsCall() {
        Set<String> called = new TreeSet<>();
        kinds.all().forEach(kind -> called.addAll(kind.actions()));
        watched.forEach(one -> called.addAll(one.actions()));
        drills.forEach(one -> called.addAll(one.actions()));

        assertThat(allowed()).containsAll(called);
        assertThat(called).contains("ec2:CreateVpc", "elasticache:DescribeEvents", "elasticache:TestFailover");
    }

    @Test
    void fitsIntoManagedPolicies() {
        assertThat(policy.documents())
                .allSatisfy(document ->
                        assertThat(document.replaceAll("\\s", "")).hasSizeLessThanOrEqualTo(RolePolicy.LONGEST));
    }

    @Test
    void isForAdministratorsToCopy() throws Exception {
        assertThat(surfer.page("/accounts/policy")).contains("rds:RebootDBInstance", "gatehouse-1.json");
    }
}
