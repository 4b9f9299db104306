package org.zhiqing.server.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.catalog.page.Block;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicLine;

/** Fills the blocks of a page with what is public now. */
@Component
public class PageBlocks {

    /**
     * A block as the page shows it.
     *
     * @param href of the list that its title leads to; {@code null} for none
     */
    public record Filled(
            Block block, String title, @Nullable String href, List<PublicLine> lines, List<HomePage.Figure> figures) {}

    private final SectionList sections;
    private final PublicDocuments documents;
    private final YearFigures figures;
    private final Clock clock;

    PageBlocks(SectionList sections, PublicDocuments documents, YearFigures figures, Clock clock) {
        this.sections = sections;
        this.documents = documents;
        this.figures = figures;
        this.clock = clock;
    }

    /** Returns the blocks in their order, without those of sections that are no more. */
    List<Filled> fill(long organ, List<Block> blocks) {
        return blocks.stream()
                .map(block -> fill(organ, block))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Filled> fill(long organ, Block block) {
        return switch (block.kind()) {
            case LATEST -> sections.now(organ, block.section()).map(section -> latest(organ, block, section));
            case FEATURED -> Optional.of(new Filled(block, block.title(), null, featured(block), List.of()));
            case COUNTS -> {
                int year = LocalDate.now(clock).getYear();
                yield Optional.of(new Filled(block, year + "年，我们做了什么", "/annual-reports", List.of(), figures.of(year)));
            }
            case SEARCH -> Optional.of(new Filled(block, "检索", null, List.of(), List.of()));
            case TEXT, LINKS -> Optional.of(new Filled(block, block.title(), null, List.of(), List.of()));
        };
    }

    private Filled latest(long organ, Block block, Section section) {
        List<String> slugs = sections.below(organ, section.slug()).stream()
                .map(Section::slug)
                .toList();
        return new Filled(
                block, section.name(), Site.address(section), documents.newest(slugs, block.count()), List.of());
    }

    private List<PublicLine> featured(Block block) {
        List<Long> ids = block.lines().stream()
                .map(documents::byIndexNumber)
                .flatMap(Optional::stream)
                .toList();
        return documents.lines(ids).stream()
                .sorted(Comparator.comparing((PublicLine line) -> ids.indexOf(line.id())))
                .toList();
    }
}
