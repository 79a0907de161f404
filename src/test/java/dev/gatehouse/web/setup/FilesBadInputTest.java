package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.support.PanelTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What EFS would refuse of file systems and mount targets is told at its field, in both languages, and stays there. */
@PanelTest
@Import(SetUpBench.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesBadInputTest {

    private static final Map<String, String> FILES = BadForm.right(
            "encrypted", "true",
            "throughput", "elastic",
            "coldStorage", "after-30-days",
            "archive", "never",
            "backup", "true");

    private static final Map<String, String> TARGET =
            BadForm.right("fileSystem", "@shared", "subnet", "@data-c", "securityGroups[0]", "@nfs");

    @Autowired
    private SetUpBench bench;

    private Stack stack;

    static List<BadForm> fileSystems() {
        return List.of(
                files("availabilityZone", "eu-west-1a", "no Availability Zone eu-west-1a", "eu-west-1a"),
                files("throughput", "", "must be filled in", "반드시"),
                files("throughput", "provisioned", "how much throughput is bought", "처리량을 MiB/s로")
                        .toldAt("provisioned"),
                files("provisioned", "64", "mode is provisioned", "프로비저닝 모드에서만"),
                files("provisioned", "0", "between 1 and 3414", "1MiB/s에서 3414MiB/s")
                        .with("throughput", "provisioned"),
                files("provisioned", "3415", "between 1 and 3414", "1MiB/s에서 3414MiB/s")
                        .with("throughput", "provisioned"),
                files("provisioned", "much", "is not a whole number", "정수가 아닙니다"),
                files("archive", "after-30-days", "later than they move", "시점보다 늦어야"),
                files("archive", "after-90-days", "only with elastic throughput", "탄력적 처리량 모드에서만")
                        .with("throughput", "bursting"));
    }

    static List<BadForm> mountTargets() {
        return List.of(
                target("fileSystem", "", "must be filled in", "반드시"),
                target("subnet", "", "must be filled in", "반드시"),
                target("subnet", "@data-a2", "serves ap-northeast-2a already", "ap-northeast-2a"),
                target("subnet", "@far-b", "are in one VPC", "VPC").with("securityGroups[0]", "@far-sg"),
                target("fileSystem", "@one-zone", "in its own zone only", "영역").toldAt("subnet"),
                target("securityGroups[0]", "", "say who may mount", "보안 그룹").toldAt("securityGroups"),
                target("securityGroups[0]", "@far-sg", "not a group of main", "main")
                        .toldAt("securityGroups"),
                target("securityGroups[5]", "@g5", "5 security groups at the most", "5개")
                        .with("securityGroups[1]", "@g1")
                        .with("securityGroups[2]", "@g2")
                        .with("securityGroups[3]", "@g3")
                        .with("securityGroups[4]", "@g4")
                        .toldAt("securityGroups"));
    }

    @BeforeAll
    void aFileSystemThatIsMounted() throws Exception {
        stack = bench.stack();
        BadForm.networks(bench, stack);
        BadForm.group(bench, stack, "nfs", "main", "2049");
        for (int i = 1; i <= 5; i++) {
            BadForm.group(bench, stack, "g" + i, "main", "22");
        }
        BadForm.save(bench, stack, "efs-file-system", "shared", FILES);
        Map<String, String> oneZone = new LinkedHashMap<>(FILES);
        oneZone.put("availabilityZone", "ap-northeast-2b");
        BadForm.save(bench, stack, "efs-file-system", "one-zone", oneZone);
        Map<String, String> there = new LinkedHashMap<>(TARGET);
        there.put("subnet", "@data-a");
        BadForm.save(bench, stack, "efs-mount-target", "there", there);
    }

    @ParameterizedTest
    @MethodSource({"fileSystems", "mountTargets"})
    void isRefusedAndKept(BadForm form) throws Exception {
        form.isRefusedAndKept(bench, stack);
    }

    private static BadForm files(String field, String text, String english, String korean) {
        return new BadForm("efs-file-system", FILES, field, text, field, english, korean);
    }

    private static BadForm target(String field, String text, String english, String korean) {
        return new BadForm("efs-mount-target", TARGET, field, text, field, english, korean);
    }
}
