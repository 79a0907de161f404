package dev.gatehouse.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The AWS accounts on record. */
interface AwsAccounts extends JpaRepository<AwsAccount, UUID> {

    // Fetched by the query and not by a graph: Hibernate interprets a query with a graph anew each time (7.4).
    @Query("select a from AwsAccount a join fetch a.team where a.number = :number")
    Optional<AwsAccount> findByNumber(String number);

    @Query("select a from AwsAccount a join fetch a.team order by a.name")
    List<AwsAccount> findAllByOrderByName();

    @Query("""
            select a from AwsAccount a join fetch a.team, User u join u.teams t
            where u.id = :user and a.team = t order by a.name""")
    List<AwsAccount> usableBy(UUID user);
}
