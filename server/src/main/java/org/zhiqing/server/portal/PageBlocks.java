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
     * @param href of the list that its title leads to, or of a picture's document; {@code null} for none
     * @param picture address of the picture, or {@code null}
     */
    public record Filled(
            Block block,
            String title,
            @Nullable String href,
            List<PublicLine> lines,
            List<HomePage.Figure> figures,
            @Nullable String picture) {

        static Filled of(Block block, String title, @Nullable String href, List<PublicLine> lines) {
            return new Filled(block, title, href, lines, List.of(), null);
        }
    }

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
            case FEATURED -> Optional.of(Filled.of(block, block.title(), null, featured(block)));
            case COUNTS -> {
                int year = LocalDate.now(clock).getYear();
                yield Optional.of(
                        new Filled(block, year + "年，我们做了什么", "/annual-reports", List.of(), figures.of(year), null));
            }
            case SEARCH -> Optional.of(Filled.of(block, "检索", null, List.of()));
            case PICTURE -> picture(block);
            case TEXT, LINKS -> Optional.of(Filled.of(block, block.title(), null, List.of()));
        };
    }

    private Filled latest(long organ, Block block, Section section) {
        List<String> slugs = sections.below(organ, section.slug()).stream()
                .map(Section::slug)
                .toList();
        return Filled.of(block, section.name(), Site.address(section), documents.newest(slugs, block.count()));
    }

    /** Without its document's first picture there is no block. */
    private Optional<Filled> picture(Block block) {
        return documents
                .byIndexNumber(block.body())
                .flatMap(documents::find)
                .flatMap(document -> document.attachments().stream()
                        .filter(file -> file.type().isPicture())
                        .findFirst()
                        .map(file -> new Filled(
                                block,
                                block.title(),
                                "/documents/" + document.id(),
                                List.of(),
                                List.of(),
                                "/documents/" + document.id() + "/files/" + file.file())));
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
