#include "engine/layout/map_step.hpp"

namespace rostrum {

bool MapStep::make_part(const MapStepInput& input) {
  const DiscKey disc_key{.places = input.places,
                         .scale = input.clusters.scale,
                         .number_size_css = input.clusters.number_size_css,
                         .small_discs = input.clusters.small_discs};
  if (disc_key_ != disc_key) {
    disc_key_ = disc_key;
    clusters_.merge_places(input.clusters);
    ++merge_revision_;
    return true;
  }
  if (disc_revision_ != merge_revision_) {
    clusters_.make_discs(input.clusters);
    disc_revision_ = merge_revision_;
    return true;
  }
  const NameKey name_key{input.basemap, input.label_sizes_css};
  if (name_key_ != name_key || named_revision_ != disc_revision_) {
    const Dataset& dataset = input.clusters.dataset;
    const TextWidth& text_width = input.clusters.text_width;
    if (name_key_ != name_key) {
      name_key_ = name_key;
      labels_.set_countries(dataset, input.label_extents, text_width, input.label_sizes_css);
    }
    labels_.set_discs(input.clusters.language, dataset, clusters_, text_width);
    named_revision_ = disc_revision_;
    ++name_revision_;
    return true;
  }
  if (input.ahead && input.projection.is_globe()) return false;
  LabelKey label_key{name_revision_, input.projection, {}};
  if (input.projection.is_globe()) label_key.viewport = input.viewport;
  if (label_key_ == label_key) return false;
  label_key_ = label_key;
  labels_.place(clusters_, input.projection, input.clusters.scale, input.viewport);
  ++label_revision_;
  return true;
}

}  // namespace rostrum
