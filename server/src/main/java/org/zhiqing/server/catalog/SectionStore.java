package org.zhiqing.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.outcome.StatutoryItem;
import org.zhiqing.server.kernel.Refusal;

/** Tables {@code section} and {@code section_address}. */
@Repository
class SectionStore {

    private final JdbcClient jdbc;

    SectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the organ's sections, each after its parent and its earlier siblings. */
    List<Section> tree(long organ) {
        return jdbc.sql(
                        """
                with recursive branch as (
                    select s.*, 0 as depth, array[s.position, s.id::int] as place
                      from section s where s.organ_id = :organ and s.parent_id is null and s.closed_on is null
                    union all
                    select s.*, b.depth + 1, b.place || array[s.position, s.id::int]
                      from section s join branch b on s.parent_id = b.id where s.closed_on is null
                )
                select * from branch order by place
                """)
                .param("organ", organ)
                .query(SectionStore::toSection)
                .list();
    }

    Optional<Section> bySlug(long organ, String slug) {
        return tree(organ).stream()
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }

    /** Returns whether a section of the organ has that address, or once had it: no address is given twice. */
    boolean isTaken(long organ, String slug) {
        return jdbc.sql(
                        """
                select exists (select 1 from section where organ_id = :organ and slug = :slug)
                    or exists (select 1 from section_address where organ_id = :organ and slug = :slug)
                """)
                .param("organ", organ)
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    /** Returns what an address that no section has any more answers with. */
    Optional<FormerAddress> former(long organ, String slug) {
        return jdbc.sql(
                        """
                select a.name, a.since, s.slug as target from section_address a
                  left join section s on s.id = a.target_id and s.closed_on is null
                 where a.organ_id = :organ and a.slug = :slug
                """)
                .param("organ", organ)
                .param("slug", slug)
                .query((row, index) -> new FormerAddress(
                        row.getString("name"), row.getObject("since", LocalDate.class), row.getString("target")))
                .optional();
    }

    /** Returns the name of every section of the organ by its id, closed ones too. */
    Map<Long, String> everyName(long organ) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select id, name from section where organ_id = :organ")
                .param("organ", organ)
                .query((row, index) -> names.put(row.getLong("id"), row.getString("name")))
                .list();
        return names;
    }

    Section get(long organ, long id) {
        return tree(organ).stream()
                .filter(section -> section.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("catalog.section-not-found"));
    }

    long add(long organ, @Nullable Long parent, String slug, String name, String purpose, @Nullable String item) {
        return jdbc.sql(
                        """
                insert into section (organ_id, parent_id, slug, name, purpose, position, statutory_item)
                values (:organ, :parent, :slug, :name, :purpose,
                        (select coalesce(max(position), 0) + 1 from section
                          where organ_id = :organ and parent_id is not distinct from cast(:parent as bigint)),
                        :item)
                returning id
                """)
                .param("organ", organ)
                .param("parent", parent)
                .param("slug", slug)
                .param("name", name)
                .param("purpose", purpose)
                .param("item", item)
                .query(Long.class)
                .single();
    }

    void save(Section section) {
        int rows = jdbc.sql(
                        """
                update section set name = :name, purpose = :purpose, statutory_item = :item, version = version + 1
                 where id = :id and version = :version
                """)
                .param("name", section.name())
                .param("purpose", section.purpose())
                .param("item", section.item() == null ? null : section.item().code())
                .param("id", section.id())
                .param("version", section.version())
                .update();
        if (rows == 0) {
            throw new Refusal("catalog.section-changed-meanwhile", section.name());
        }
    }

    /** Numbers the siblings anew in the order given. */
    void order(List<Section> siblings) {
        for (int i = 0; i < siblings.size(); i++) {
            jdbc.sql("update section set position = :position where id = :id")
                    .param("position", i + 1)
                    .param("id", siblings.get(i).id())
                    .update();
        }
    }

    private static Section toSection(ResultSet row, int index) throws SQLException {
        String item = row.getString("statutory_item");
        return new Section(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getObject("parent_id", Long.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("purpose"),
                row.getInt("position"),
                row.getInt("depth"),
                item == null ? null : StatutoryItem.ofCode(item).orElse(null),
                row.getInt("version"));
    }
}
