package dev.gatehouse.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The AWS accounts on record. */
interface AwsAccounts extends JpaRepository<AwsAccount, UUID> {

    Optional<AwsAccount> findByNumber(String number);

    List<AwsAccount> findAllByOrderByName();

    @Query("""
            select a from AwsAccount a, User u join u.teams t
            where u.id = :user and a.team = t order by a.name""")
    List<AwsAccount> usableBy(UUID user);
}
